/**
 * The player page: holds the API where content looks for it, one window above, and frames the content. It
 * lives on another origin than the desk, so that content cannot reach the desk's data.
 */
import { openAttempt } from '../attempt/resume.ts';
import type { DeskMessage, Launch, PlayerMessage } from '../wire.ts';
import { openLms, type PreviewLms } from './lms.ts';
import { followStore } from './store.ts';
import { createSender, type Sender } from './send.ts';

declare global {
  interface Window {
    API?: object;
    API_1484_11?: object;
    /** For tests and the console of the browser: the traffic of this session. */
    preview?: Pick<PreviewLms, 'calls' | 'errors'>;
  }
}

function readLaunch(): Launch {
  return JSON.parse(document.getElementById('launch')?.textContent ?? 'null') as Launch;
}

/** Tells the desk, if this page stands in its frame. */
function tell(launch: Launch, message: PlayerMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, launch.desk);
}

function offerApi(launch: Launch, sender: Sender, onCall: () => void): void {
  const { standard } = launch.package;
  if (standard === 'web') {
    tell(launch, { kind: 'opened', mode: 'web', number: launch.number });
    return;
  }
  if (standard === 'cmi5') return;
  const { mode, values } = openAttempt(standard, launch.stored, launch.learner, launch.entrance);
  const save: Sender['send'] = (commit) => {
    // A look around is nobody's attempt: nothing of it is kept.
    if (mode === 'browse') return true;
    const ok = sender.send(commit);
    void sender.settled().then(() => {
      tell(launch, { kind: 'saved' });
    });
    return ok;
  };
  const lms = openLms(standard, values, save, {
    onCall: (call) => {
      onCall();
      tell(launch, { kind: 'call', call });
    },
  });
  window[lms.name] = lms.api;
  window.preview = { calls: lms.calls, errors: lms.errors };
  tell(launch, { kind: 'opened', mode, number: launch.number });
}

/** Notices when the content leaves, before the content's own listeners do, and when it is there again. */
function createWatch(frame: HTMLIFrameElement, sender: Sender): () => void {
  const watched = new WeakSet<Document>();
  return () => {
    const content = frame.contentDocument;
    if (!content || watched.has(content)) return;
    watched.add(content);
    sender.arrive();
    frame.contentWindow?.addEventListener('pagehide', sender.leave, { capture: true });
  };
}

function frameContent(launch: Launch): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.name = 'content';
  frame.title = launch.package.title;
  frame.allow = 'clipboard-write; fullscreen';
  frame.src = launch.content;
  return frame;
}

function closeOnRequest(launch: Launch, frame: HTMLIFrameElement, sent: () => Promise<void>): void {
  window.addEventListener('message', (event: MessageEvent<DeskMessage>) => {
    if (event.origin !== launch.desk || event.source !== window.parent || event.data.kind !== 'close') return;
    frame.remove();
    void sent().then(() => {
      tell(launch, { kind: 'closed' });
    });
  });
}

function start(): void {
  const launch = readLaunch();
  const sender = createSender(launch.saveTo, document, {
    request: () => new XMLHttpRequest(),
    fetch: (input, init) => fetch(input, init),
  });
  const frame = frameContent(launch);
  const watch = createWatch(frame, sender);
  window.addEventListener('pagehide', sender.leave, { capture: true });
  frame.addEventListener('load', watch);
  const store = launch.cmi5 && followStore(launch, launch.cmi5, (message) => tell(launch, message));
  closeOnRequest(launch, frame, () => store?.ended() ?? sender.settled());
  offerApi(launch, sender, watch);
  document.body.append(frame);
}

start();
