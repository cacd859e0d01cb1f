/**
 * One fixture for each code: the small course, or the one that `BASE` names, with one thing wrong. A fixture holds the
 * files that differ (`DELETED` lists those that are gone) and, in `expected.txt`, the report that an author reads.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { catalogue } from '../../../scripts/diagnostics/catalogue.ts';
import { formatDiagnostics } from '../../../scripts/diagnostics/format.ts';
import { fixtures, invalidFolder } from './course-folder.ts';

const invalid = join(fixtures, 'invalid');
const codes = await readdir(invalid);
/** Need a file or a course too large to keep: compile.test.ts, media.test.ts. */
const elsewhere = [
  'file-too-large',
  'course-too-large',
  'course-nearly-full',
  'media-heavy',
  'media-too-large',
];

describe('every code', () => {
  it('has a fixture', () => {
    expect([...codes, ...elsewhere].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it('is explained in the author guide', async () => {
    const guide = await readFile(join(fixtures, '../../course/README.md'), 'utf8');
    const rows = guide.split('\n').flatMap((line) => /^\| `([a-z0-9-]+)` \|/.exec(line)?.[1] ?? []);
    expect([...rows].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(codes)('%s is told as expected', async (code) => {
    const folder = await invalidFolder(code);
    const { diagnostics, texts, course } = await compileCourse(folder);
    const report = formatDiagnostics(diagnostics, (name) => texts.find(({ file }) => file === name)?.text);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(course === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    const shown = `${report.replaceAll(folder, '<course>')}\n`;
    await expect(shown).toMatchFileSnapshot(join(invalid, code, 'expected.txt'));
  });
});
