/** What a learner has set: words of one attribute, kept on this device where that is allowed, else in this window. */
import { AGAIN, applyLook, LOOK_KEY } from '../../lms/early/look.ts';
import type { ToolsApp } from '../tools-port.ts';

type SettingsApp = Pick<ToolsApp, 'win' | 'adapter' | 'attempt'>;

/** Begins the keys under which a plain web page keeps work, when a learner has agreed to that. */
const OURS = 'partnerships.';

function wordsOf({ win }: Pick<ToolsApp, 'win'>): string[] {
  return (win.document.documentElement.dataset['look'] ?? '').split(' ').filter(Boolean);
}

export function isSet(app: Pick<ToolsApp, 'win'>, word: string): boolean {
  return wordsOf(app).includes(word);
}

/**
 * Sets one of several words that exclude each other, shows it and keeps it.
 * @param word empty: none of them.
 */
export function set(app: SettingsApp, group: readonly string[], word: string): void {
  const others = wordsOf(app).filter((one) => !group.includes(one));
  try {
    applyLook(app.win.document, [...others, word].join(' ').trim(), ...AGAIN);
  } catch {
    // A style sheet of an extension, which stands behind ours, may not be read.
  }
  keepSettings(app);
}

/**
 * Keeps what is set. A plain web page keeps nothing on the device before the learner has agreed, and nothing after
 * everything was erased; while work of somebody is kept there and not asked for, it stays as it is.
 */
export function keepSettings({ win, adapter, attempt }: SettingsApp): void {
  const look = wordsOf({ win }).join(' ');
  const onDevice = adapter.standard !== 'web' || attempt.kept;
  try {
    const { localStorage: device, sessionStorage: window } = win;
    if (onDevice) {
      device.setItem(LOOK_KEY, look);
      window.removeItem(LOOK_KEY);
      return;
    }
    const others = Object.keys(device).some((key) => key.startsWith(OURS) && key !== LOOK_KEY);
    if (!others) device.removeItem(LOOK_KEY);
    window.setItem(LOOK_KEY, look);
  } catch {
    // Storage is blocked: what is set holds until the window is closed.
  }
}
