/** What safekeeping has of a browser. */
import { headOf } from '../session/probe.ts';
import type { Device } from './safekeeping-port.ts';

/** The parts of a browser; in some frames even asking for them throws. */
export function deviceOf(win: Window): Device {
  const { navigator, location } = win;
  return {
    local: () => win.localStorage,
    session: () => win.sessionStorage,
    channel(name) {
      try {
        return new BroadcastChannel(name);
      } catch {
        return null;
      }
    },
    head: headOf(win),
    online: () => navigator.onLine,
    address: location.href.replace(/#.*/, ''),
  };
}
