import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import {
  defaultQuestions,
  readQuestionnaire,
  type Questionnaire,
} from '../../../scripts/content/questionnaire.ts';
import { courseFolder, fixtures } from './course-folder.ts';

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
    const { questions: own } = await defaultQuestions([]);
    const text = readFileSync(new URL('../../../course/trainer/questionnaire.yaml', import.meta.url), 'utf8');
    const { data, findings } = readQuestionnaire({ file, text });
    expect(findings).toEqual([]);
    expect(data?.module).toEqual(own.module);
    const ids = data?.closing.map(({ id }) => id);
    for (const { id } of own.closing) expect(ids).toContain(id);
  });

  it('of the toolchain are in Spanish where the course is, under the same ids', async () => {
    const { language, questions, translated } = await defaultQuestions(['es-MX', 'fr', 'constructor']);
    expect([language, ...translated.keys()]).toEqual(['en', 'es-MX']);
    const idsOf = ({ closing, module }: Questionnaire) =>
      [...closing, module].map(({ id, options, type }) => [id, type, options.map((option) => option.id)]);
    const spanish = translated.get('es-MX');
    expect(spanish && idsOf(spanish)).toEqual(idsOf(questions));
    expect(spanish?.module.text).toContain('¿podrías hacerlo mañana en el trabajo?');
  });

  it('of a course’s own four weeks later are in its codebook, and are no rows of an LMS', async () => {
    const questions =
      'closing: []\nmodule: { id: use, type: short, text: Now? }\n' +
      'follow-up:\n  - { id: rang, type: single, text: Did you ring?, options: [{ id: yes-i-did, text: Yes }, { id: not-yet, text: No }] }\n';
    const { course, diagnostics } = await compileCourse(
      await courseFolder({ 'trainer/questionnaire.yaml': questions }),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(course?.codebook.followUp).toMatchObject([
      {
        id: 'pilot.follow-up.rang',
        index: -1,
        text: 'Did you ring?',
        options: [{ id: 'yes-i-did' }, { id: 'not-yet' }],
      },
    ]);
    expect(course?.codebook.entries.some(({ pilot }) => pilot)).toBe(false);
  });

  it('four weeks later are those of the kit where a course has none of its own, in each of its languages', async () => {
    const { course, locales } = await compileCourse(join(fixtures, 'valid/languages'));
    const asked = [course, ...locales].map((one) => one?.codebook.followUp.map(({ id, text }) => [id, text]));
    expect(asked.map((questions) => questions?.[0])).toEqual([
      ['pilot.follow-up.call', 'Did you make the call, or take the first step that you had planned?'],
      ['pilot.follow-up.call', '¿Hiciste la llamada, o diste el primer paso que tenías pensado?'],
    ]);
    expect(asked.map((questions) => questions?.length)).toEqual([5, 5]);
  });
});
