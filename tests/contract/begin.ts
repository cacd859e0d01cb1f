/** Opens an attempt for a contract test, and reads what was asked of the LMS. */
import type { Changes, DirectAdapter, Opening } from '../../components/lms/port.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { Harness, Launch, LaunchOptions } from './harness.ts';
import { passing, row } from './records.ts';

export interface Attempt extends Launch {
  readonly adapter: DirectAdapter;
  readonly opening: Opening;
}

export function begin(harness: Harness, options: LaunchOptions = {}): Attempt {
  const launch = harness.launch(options);
  const adapter = harness.createAdapter(launch.win, createFakeClock().now);
  return { ...launch, adapter, opening: adapter.open() };
}

export const names = (launch: Launch): readonly string[] => launch.calls.map((call) => call.name);
export const sets = (launch: Launch): readonly string[] =>
  launch.calls.filter((call) => call.name.endsWith('SetValue')).map((call) => call.args[0] ?? '');
export const before = (list: readonly string[], first: RegExp, second: RegExp): boolean =>
  list.findIndex((it) => first.test(it)) < list.findIndex((it) => second.test(it));

/** A course passed with 87 %, two rows answered. */
export const everything: Changes = {
  suspend: 'A9.xyz',
  place: 'end~9',
  interactions: [row(0), row(3)],
  ...passing(87),
};
