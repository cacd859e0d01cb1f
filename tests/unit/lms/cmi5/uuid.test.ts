import { expect, it } from 'vitest';
import { uuidOf } from '../../../../components/lms/cmi5/uuid.ts';

it('gives the same name the same UUID, and every other name another one', () => {
  const names = Array.from(
    { length: 20_000 },
    (_, at) => `registration m${at % 7}.question-${at} k${at * 31}`,
  );
  const ids = names.map(uuidOf);
  expect(ids[0]).toBe(uuidOf(names[0] ?? ''));
  expect(new Set(ids).size).toBe(names.length);
  for (const id of ids.slice(0, 500))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
