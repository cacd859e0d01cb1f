/** The ways out of the window: printer, Downloads folder, clipboard; and which of them the frames around it block. */
import { copyByEvent } from '../copy-event.ts';
import { pause } from '../pause.ts';

export interface Exits {
  readonly print: boolean;
  /** `perhaps`: frames of another origin may block it without a word. */
  readonly download: 'yes' | 'perhaps' | 'no';
}

/** How long a browser may take to begin with printing, in milliseconds. */
const PRINT_WITHIN = 1000;

/** What can be known before anything is tried. */
export function exitsOf(win: Window): Exits {
  const download = allowed(win, 'allow-downloads');
  return {
    print: typeof win.print === 'function' && allowed(win, 'allow-modals') !== false,
    download: download === null ? 'perhaps' : download ? 'yes' : 'no',
  };
}

/** Whether every frame around lets it through; `null` where one of another origin cannot be asked. */
function allowed(win: Window, permission: string): boolean | null {
  for (let at = win; at !== at.parent; at = at.parent) {
    const frame = frameOf(at);
    if (!frame) return null;
    if (frame.hasAttribute('sandbox') && !(frame as HTMLIFrameElement).sandbox.contains(permission))
      return false;
  }
  return true;
}

/** `null`: there is none, or it is of another origin. */
export function frameOf(win: Window): Element | null {
  try {
    return win.frameElement;
  } catch {
    return null;
  }
}

/** @returns false where printing is blocked, which no exception tells: then `beforeprint` does not come. */
export async function printPage(win: Window): Promise<boolean> {
  let begun = false;
  win.addEventListener('beforeprint', () => (begun = true), { once: true });
  win.print();
  if (!begun) await pause(win, PRINT_WITHIN);
  return begun;
}

/** Hands a file to the browser. Whether it arrives is not told. */
export function download({ document, setTimeout }: Window, name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Puts a text with its look and without on the clipboard; called while a click is handled.
 * @returns false where the browser forbids it.
 */
export async function copyRich(win: Window, html: string, text: string): Promise<boolean> {
  if (copyByEvent(win.document, { 'text/html': html, 'text/plain': text })) return true;
  const part = (type: string, words: string) => [type, new Blob([words], { type })] as const;
  try {
    const item = new ClipboardItem(Object.fromEntries([part('text/html', html), part('text/plain', text)]));
    await win.navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
