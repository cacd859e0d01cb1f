/** Leads that are not written as such are told, so that nothing for trainers reaches learners. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { courseFolder, fixtures, question, scenario } from './course-folder.ts';

const reflection = 'modules/01-start/needs.md';
const right = '> **Right:** Yes.';
const texts: Readonly<Record<string, string>> = {
  [question]: `${await readFile(join(fixtures, 'valid/small', question), 'utf8')}\n${right}\n`,
  [scenario]: await readFile(join(fixtures, 'valid/small', scenario), 'utf8'),
  [reflection]: await readFile(join(fixtures, 'valid/small', reflection), 'utf8'),
};

async function faults(file: string, from: string, to: string): Promise<unknown[]> {
  const folder = await courseFolder({ [file]: texts[file]?.replace(from, to) ?? '' });
  const { diagnostics } = await compileCourse(folder);
  return diagnostics.map(({ code, line, severity }) => `${severity} ${code} ${line}`);
}

describe('a lead', () => {
  it.each([
    [scenario, '**Misconception:**', 'Misconception:', 27],
    [scenario, '**Misconception:**', '**Misconception**:', 27],
    [scenario, '**Misconception:**', '*Misconception:*', 27],
    [scenario, '**Misconception:**', '**misconception:**', 27],
    [scenario, '  >\n  > **Misconception:**', '  > Misconception:', 26],
    [scenario, '  >\n  > **Misconception:**', '  > **Misconception:**', 26],
    [scenario, 'up.\n  >\n  > **Misconception:**', 'up. Misconception:', 25],
    [scenario, '**Coach:**', 'Coach:', 21],
    [scenario, '**Coach:**', '**Expert:**', 21],
    [scenario, '**Expert:**', '**Expert**:', 29],
    [scenario, '**At stake:**', 'At stake:', 16],
    [scenario, 'They dance', '**Coach:** They dance', 40],
    [question, '**Right:**', 'Right:', 20],
    [question, '**Right:**', '**Right**:', 20],
    [question, 'Who is', '**Right:** Yes.\n\nWho is', 11],
    [question, 'Who is', '> **Otherwise:** No.\n\nWho is', 11],
    [question, 'Who is', '**Coach:** Think.\n\nWho is', 11],
    [question, 'A welcome guest.', '**Misconception:** A guest.', 18],
    [reflection, '**A colleague wrote:**', 'A colleague wrote:', 13],
    [reflection, '> **Less useful:**', '**Less useful**:', 15],
  ])('in %s: %j written as %j is an error', async (file, from, to, line) => {
    const found = await faults(file, from, to);
    expect(found.filter((one) => String(one).includes('lead-form'))).toEqual([`error lead-form ${line}`]);
    expect(found.filter((one) => !/lead-form|not-here/.test(String(one)))).toEqual([]);
  });

  it.each([
    [scenario, 'She has hung up.', 'Your coach: the last bus. “Coach: left.” She turned right: gone.'],
    [scenario, '“Fine.”', '“Fine.” The expert: nobody. A colleague wrote: no.'],
    [question, 'A welcome guest.', 'Right. A welcome guest.'],
  ])('in %s: %j may be %j', async (file, from, to) => {
    expect(await faults(file, from, to)).toEqual([]);
  });
});
