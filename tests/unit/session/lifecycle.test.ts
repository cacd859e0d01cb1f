import { describe, expect, it } from 'vitest';
import { watchLifecycle } from '../../../components/session/lifecycle.ts';
import type { Session } from '../../../components/session/port.ts';
import type { Opening } from '../../../components/lms/port.ts';
import { record } from '../../contract/records.ts';
import { OPENING as FIRST } from './fake-adapter.ts';

const OPENING = { ...FIRST, suspend: 'A1' };

function start(opening: Opening | null = OPENING) {
  const events: string[] = [];
  const note = (name: string) => () => void events.push(name);
  const session = {
    hidden: note('hidden'),
    shown: note('shown'),
    pagehide: note('pagehide'),
    used: note('used'),
    retry: note('retry'),
    restored: () => {
      events.push('restored');
      return opening;
    },
  } as unknown as Session;
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const listened: string[] = [];
  const win = Object.assign(new EventTarget(), { document });
  const listen = win.addEventListener.bind(win);
  win.addEventListener = (name: string, ...rest: [EventListener, AddEventListenerOptions]) => {
    listened.push(name);
    listen(name, ...rest);
  };
  const stop = watchLifecycle(
    win as unknown as Window,
    session,
    () => record(),
    ({ suspend }) => events.push(`merge ${suspend}`),
  );
  const show = (state: string): void => {
    document.visibilityState = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const freeze = (): boolean => document.dispatchEvent(new Event('freeze'));
  return { events, win, freeze, show, stop, listened };
}

describe('the life of a page', () => {
  it('reaches the session', () => {
    const { events, win, show } = start();
    show('hidden');
    show('visible');
    win.dispatchEvent(new Event('keydown'));
    win.dispatchEvent(new Event('pagehide'));
    win.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(events).toEqual(['hidden', 'shown', 'used', 'pagehide', 'restored', 'merge A1']);
  });

  it('leaves nothing to merge where a page that comes back has no second session', () => {
    const { events, win } = start(null);
    win.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(events).toEqual(['restored']);
  });

  it('tries again when the browser is online again, and counts a frozen page as hidden', () => {
    const { events, win, freeze } = start();
    win.dispatchEvent(new Event('online'));
    freeze();
    expect(events).toEqual(['retry', 'hidden']);
  });

  it('takes no notice of an ordinary pageshow', () => {
    const { events, win } = start();
    win.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(events).toEqual([]);
  });

  it('never listens for unload', () => {
    const { listened } = start();
    expect(listened).toContain('pagehide');
    expect(listened.filter((name) => name.includes('unload'))).toEqual([]);
  });

  it('stops when told', () => {
    const { events, win, show, stop } = start();
    stop();
    show('hidden');
    win.dispatchEvent(new Event('pagehide'));
    expect(events).toEqual([]);
  });
});
