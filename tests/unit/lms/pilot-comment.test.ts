import { expect, it } from 'vitest';
import type { Calls } from '../../../components/lms/calls.ts';
import { pilotComment } from '../../../components/lms/scorm2004/pilot-comment.ts';
import { TAKEN_BACK } from '../../../components/model/pilot.ts';
import type { InteractionRow } from '../../../components/model/record.ts';

const LIST = 'cmi.comments_from_learner';
const AT = new Date(2026, 10, 28, 9, 5, 7);

function held() {
  const values = new Map<string, string>();
  const count = (): number => [...values.keys()].filter((name) => name.endsWith('.location')).length;
  const calls = {
    get: (name: string) => (name.endsWith('_count') ? String(count()) : (values.get(name) ?? '')),
    set: (name: string, value: string) => Boolean(values.set(name, value)),
  } as unknown as Calls;
  const say = (page: string, words: string): void => {
    const first = [words === '' ? TAKEN_BACK : words];
    const row = { id: `pilot.${page}.unclear`, response: words === '' ? TAKEN_BACK : `: ${words}`, first };
    pilotComment(calls, row as unknown as InteractionRow, AT);
  };
  const comments = () =>
    Array.from({ length: count() }, (_, at) => [
      values.get(`${LIST}.${at}.location`),
      values.get(`${LIST}.${at}.comment`),
    ]);
  return { calls, values, say, comments };
}

it('keeps one comment for each page, which may change and be taken back', () => {
  const { say, comments, values } = held();
  say('one', 'What is a rota?');
  say('two', '{lang=xx} two\nlines');
  say('one', 'And who writes it?');
  say('three', '');
  expect(comments()).toEqual([
    ['one', 'And who writes it?'],
    ['two', 'lang=xx} two lines'],
  ]);
  expect(values.get(`${LIST}.0.timestamp`)).toBe('2026-11-28T09:05:07');
  say('two', '');
  expect(comments()[1]).toEqual(['two', '']);
});

it('leaves all other rows alone', () => {
  const { calls, values } = held();
  for (const id of ['m1.question', 'pilot.closing.change', 'pilot.m1.use'])
    pilotComment(calls, { id, response: ': x', first: ['x'] } as unknown as InteractionRow, AT);
  expect(values.size).toBe(0);
});
