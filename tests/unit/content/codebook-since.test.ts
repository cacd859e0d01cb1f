import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { releaseLedger, writeLedger } from '../../../scripts/content/ledger.ts';
import { courseFolder, lesson } from './course-folder.ts';

const fresh =
  '---\nkind: question\nid: fresh\ntype: single\nuse: practice\noutcome: O1\n---\n\nTea?\n\n- [x] Yes `#yes`\n  > Good.\n- [ ] No `#no`\n  > Pity.\n';

it('the codebook says since which release a row is there, of the others the present version', async () => {
  const folder = await courseFolder();
  const before = await compileCourse(folder);
  const { version } = before.course!.index;
  expect(new Set(before.course!.codebook.entries.map(({ since }) => since))).toEqual(new Set([version]));
  await writeLedger(folder, releaseLedger(before.ledger.ledger, [], version));
  const yaml = join(folder, 'course.yaml');
  const settings = await readFile(yaml, 'utf8');
  await writeFile(yaml, settings.replace(/^version: .*$/m, 'version: 9.0.0'));
  await appendFile(join(folder, lesson), '\n::question{#fresh}\n');
  await writeFile(join(folder, 'modules/01-start/fresh.md'), fresh);
  const { course, diagnostics } = await compileCourse(folder);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const since = new Map(course?.codebook.entries.map((entry) => [entry.id, entry.since]));
  expect(since.get('m1.fresh')).toBe('9.0.0');
  since.delete('m1.fresh');
  expect(new Set(since.values())).toEqual(new Set([version]));
});
