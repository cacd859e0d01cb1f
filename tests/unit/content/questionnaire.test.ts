import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultQuestionnaire, readQuestionnaire } from '../../../scripts/content/questionnaire.ts';

const file = 'trainer/questionnaire.yaml';
const OPTIONS = '    options: [{ id: a, text: "A" }, { id: b, text: "B" }]\n';
const MODULE =
  'module:\n  id: use\n  type: single\n  text: Could you?\n  options: [{ id: a, text: "A" }, { id: b, text: "B" }]\n';
const read = (closing: string) => readQuestionnaire({ file, text: `closing:\n${closing}${MODULE}` });
const one = (id: string, type = 'single', options = OPTIONS): string =>
  `  - id: ${id}\n    type: ${type}\n    text: Why?\n${options}`;

describe('the questions of a pilot', () => {
  it('are read with their ids', () => {
    const { data, findings } = read(one('why') + one('words', 'short', ''));
    expect(findings).toEqual([]);
    expect(data?.closing.map(({ id, type, options }) => [id, type, options.length])).toEqual([
      ['why', 'single', 2],
      ['words', 'short', 0],
    ]);
    expect(data?.['follow-up']).toEqual([]);
  });

  it.each([
    ['another type', one('why', 'scale'), 'single or short', 3],
    ['a single choice without options', one('why', 'single', ''), 'two options or more', 2],
    ['a short answer with options', one('why', 'short'), 'with “type: short” none', 5],
    ['an id twice', one('why') + one('why'), 'an id of its own', 6],
    ['an id with spaces', one('"my id"'), 'an id of its own', 2],
    ['an option twice', one('why', 'single', OPTIONS.replace('id: b', 'id: a')), 'an id of its own', 5],
    ['a key that is not known', `${one('why')}    scale: 5\n`, '', 6],
    ['a text as long as a page', one('why').replace('Why?', 'w'.repeat(201)), '200 characters', 4],
  ])('tell the line and a remedy for %s', (_, closing, expected, line) => {
    const { data, findings } = read(closing);
    expect(data).toBeNull();
    expect(findings[0]).toMatchObject({ file, line });
    expect(`${findings[0]?.expected}`).toContain(expected === '' ? 'null' : expected);
    expect(findings[0]?.remedy).not.toBe('');
  });

  it('may be missing, empty, half-written or hostile', () => {
    expect(readQuestionnaire(null)).toMatchObject({ data: null, findings: [] });
    for (const text of ['', '[]', 'closing: [', 'closing: 3\nmodule: 4', '"<script>"', '{'.repeat(5000)])
      expect(readQuestionnaire({ file, text }).findings.length, text.slice(0, 20)).toBeGreaterThan(0);
  });

  it('of the toolchain and of the course are sound, and agree on what trainers compare', async () => {
    const own = await defaultQuestionnaire();
    const text = readFileSync(new URL('../../../course/trainer/questionnaire.yaml', import.meta.url), 'utf8');
    const { data, findings } = readQuestionnaire({ file, text });
    expect(findings).toEqual([]);
    expect(data?.module).toEqual(own.module);
    const ids = data?.closing.map(({ id }) => id);
    for (const { id } of own.closing) expect(ids).toContain(id);
  });
});
