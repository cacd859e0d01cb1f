/** Signs that learners would read as they stand, and those that are words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { courseFolder, fixtures, lesson, lessonText, question, type Changes } from './course-folder.ts';

const told = async (changes: Changes): Promise<readonly Diagnostic[]> =>
  (await compileCourse(await courseFolder(changes))).diagnostics;
const activities = '\n\n::scenario{#phone}\n\n::reflection{#whom-to-call}';
const page = (body: string): Changes => ({
  [lesson]: lessonText(`${body}${activities}`, 'id: asking\ntitle: Asking\nneed: optional\nteaches: [S1]'),
});
const places = (found: readonly Diagnostic[]): string[] =>
  found.map(({ code, file, line }) => `${code} ${file}:${line}`);

describe('signs that are words', () => {
  it('are left alone', async () => {
    const lines = [
      'At 10:42, a::b, :wave or :smile:. A note [in brackets] (see below) and 2 ** 3.',
      '#first of all, 5 • 6, and – with a dash.',
      '– a line of speech that begins with a dash.',
      'São Paulo, ÂNGELA, IRMÔ, Ångström, “ÇÃO”, naïve café.',
      '| one line with bars |',
      '> Nobody had asked us.\n>\n> — Amara',
      '\\*\\*not bold \\*\\*, \\##no heading, and `:question{#x}`, `**x **`, `Ã¼`.',
      '**Bold**, ***both***, **bold with `code`**, **over\ntwo lines**, and *one*.',
      '[A link](#welcome), ![A table](media/table.svg "with a title"), <https://example.org/a_(b)>.',
      '| Who | What |\n| --- | --- |\n| They | Tools |',
      '```\n<<<<<<< HEAD\n• code\n```',
    ];
    expect(places(await told(page(lines.join('\n\n'))))).toEqual([]);
  });
});

describe('signs that were meant', () => {
  it('are told once for the lines of one list', async () => {
    expect(places(await told(page('Bring:\n• tools\n• time')))).toEqual([`text-left-over ${lesson}:10`]);
  });

  it('hide what follows from them: an activity without its place, a question without options', async () => {
    const small = await readFile(join(fixtures, 'valid/small', question), 'utf8');
    const bullets = small.replaceAll(/^- \[/gm, '• [');
    expect(
      places(await told({ [question]: bullets })).filter((one) => !one.startsWith('text-left-over')),
    ).toEqual([]);
    expect(places(await told(page(':question{#nowhere}')))).toEqual([`text-left-over ${lesson}:9`]);
  });

  it('as the heading of a question in a bank are told in place of what they make of it', async () => {
    const bank = await readFile(join(fixtures, 'valid/small/bank/check.md'), 'utf8');
    const [first] = await told({ 'bank/check.md': bank.replace('## ', '##') });
    expect(first).toMatchObject({ code: 'text-left-over', remedy: 'Write a space after ##.' });
  });

  it('are found in YAML, front matter and descriptions of pictures too', async () => {
    const sources = await readFile(join(fixtures, 'valid/small/sources.yaml'), 'utf8');
    const found = await told({ 'sources.yaml': sources.replace(/title: .*/, 'title: "FÃ¼r alle"') });
    expect(found.map(({ code, remedy }) => [code, remedy.slice(0, 24)])).toEqual([
      ['text-left-over', 'Write “ü” in its place. '],
    ]);
    const title = lessonText(
      `Words.${activities}`,
      'id: asking\ntitle: Itâ€™s\nneed: optional\nteaches: [S1]',
    );
    expect(places(await told({ [lesson]: title }))).toEqual([`text-left-over ${lesson}:4`]);
    const alt = await told(page('![A tÃ¤ble](media/table.svg)'));
    expect(alt.map(({ code, column }) => [code, column])).toEqual([['text-left-over', 6]]);
  });
});
