/** What the texts for trainers promise one another: the same questions for people and programs, one workshop. */
import { readdir, readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../../../course/', import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, folder), 'utf8');

interface Question {
  readonly id: string;
  readonly text: string;
  readonly type: 'single' | 'short';
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

interface Questionnaire {
  readonly closing: readonly Question[];
  readonly module: Question;
  readonly 'follow-up': readonly Question[];
}

const data = parse(await read('trainer/questionnaire.yaml')) as Questionnaire;
const closing = await read('trainer/questionnaire.md');
const followUp = await read('trainer/follow-up.md');
const asked = [...data.closing, data.module, ...data['follow-up']];

/** The body below a heading of level 2, up to the next one. */
function section(text: string, heading: string): string {
  const [, body = ''] = text.split(`\n## ${heading}\n`);
  return body.split(/\n## /)[0] ?? '';
}

/** Questions as people read them: a numbered line with its id, options indented below. */
function questionsOf(body: string): Question[] {
  return body.split(/^(?=\d+\. )/m).flatMap((part) => {
    const [, text = '', id = ''] = /^\d+\. (.+) `([^`]+)`$/m.exec(part) ?? [];
    if (id === '') return [];
    const options = [...part.matchAll(/^ {3}- (.+) `([^`]+)`$/gm)].map(([, words = '', option = '']) => ({
      id: option,
      text: words,
    }));
    return [{ id, type: options.length > 0 ? 'single' : 'short', text, options }];
  });
}

describe('the questions of a pilot', () => {
  it('say the same to people as to programs', () => {
    expect(questionsOf(section(closing, 'The closing questionnaire'))).toEqual(data.closing);
    expect(questionsOf(section(closing, 'At the end of each module'))).toEqual([data.module]);
    expect(questionsOf(section(followUp, 'The five questions'))).toEqual(data['follow-up']);
  });

  it('are few: eight at the end of the course, five after four weeks', () => {
    expect(data.closing.length).toBeLessThanOrEqual(8);
    expect(data['follow-up']).toHaveLength(5);
  });

  it('have ids of their own that fit into a row of a report', () => {
    for (const list of [data.closing, data['follow-up'], ...asked.map(({ options }) => options)]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{0,19}$/);
    }
  });

  it('offer options to choose from, or room to write', () => {
    for (const { type, options } of asked) expect(options.length >= 3).toBe(type === 'single');
  });
});

describe('the table of the follow-up', () => {
  const [, csv = ''] = /^```csv\n(.*?)^```$/ms.exec(followUp) ?? [];
  const { data: rows, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

  it('has a column for the person and one for each question', () => {
    expect(meta.fields).toEqual(['person', ...data['follow-up'].map(({ id }) => id)]);
  });

  it('has examples that choose only what can be chosen', () => {
    expect(rows).toHaveLength(3);
    for (const { id, options } of data['follow-up'].filter(({ type }) => type === 'single')) {
      const known = ['', ...options.flatMap((option) => [option.id, option.text])];
      for (const row of rows) expect(known).toContain(row[id]);
    }
  });
});

describe('the guide', async () => {
  const modules = (await readdir(new URL('modules/', folder), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `modules/${name}/module.yaml`);
  const ids = await Promise.all(
    modules.map(async (file) => (parse(await read(file)) as { readonly id: string }).id),
  );
  const guides = await Promise.all(ids.map((id) => read(`trainer/guide/${id}.md`)));

  it('has a part for each module, with the same headings', () => {
    for (const guide of guides) {
      expect([...guide.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
        'Aims in one sentence',
        'Talking points',
        'Discussion questions',
        'In a workshop',
        'Watch for',
        'For you to decide locally',
      ]);
    }
  });

  it('keeps each part to what can be read before a session', () => {
    for (const guide of guides) {
      const words = guide.match(/[\p{L}\p{N}’'-]*[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
      expect(words.length).toBeGreaterThanOrEqual(250);
      expect(words.length).toBeLessThanOrEqual(450);
    }
  });

  it('fills a workshop of 90 minutes', () => {
    const minutes = guides.flatMap((guide) =>
      [...guide.matchAll(/^\| (\d+) \|/gm)].map(([, count]) => Number(count)),
    );
    expect(minutes.reduce((sum, count) => sum + count, 0)).toBe(90);
  });
});
