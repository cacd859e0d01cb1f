/** What `npm run build` says of packages. */
import { describe, expect, it } from 'vitest';
import { warningsAdvice } from '../../../scripts/cli/advice.ts';
import { fileLines, isOverBudget, sizeLines } from '../../../scripts/cli/built.ts';
import type { PackedZip } from '../../../scripts/package/pack.ts';
import { targets } from '../../../scripts/package/targets/index.ts';
import type { Sizes } from '../../../scripts/package/verify/sizes.ts';

const sizes: Sizes = {
  zip: 70_000,
  core: 58_000,
  launch: 90_000,
  launchGzip: 30_000,
  usableGzip: 29_000,
  playerGzip: 21_000,
  laterGzip: 17_000,
  toolsGzip: 0,
  early: 900,
  files: 4,
};

const zips = targets.map((target): PackedZip => ({
  target,
  form: 'inline',
  file: `tea-1.0.0-${target.id}.zip`,
  bytes: new Uint8Array(),
  sizes,
}));
const said = (lines: readonly string[]): string => `\n${lines.join('\n')}\n`;

describe('the files of a build', () => {
  it('are told with what each is for, and where the kit is', () => {
    const files = [...zips.map(({ file }) => file), 'trainer/codebook.csv', 'trainer/index.html'];
    expect(said(fileLines({ zips, files }, '/library/dist', '/library'))).toMatchInlineSnapshot(`
      "
      dist/tea-1.0.0-scorm12.zip        for Moodle, Totara, Chamilo, Cornerstone, and nearly every other LMS
      dist/tea-1.0.0-scorm2004-3rd.zip  for Canvas, Blackboard, ILIAS, Sakai
      dist/tea-1.0.0-scorm2004-4th.zip  only for an LMS that asks for SCORM 2004, 4th edition
      dist/tea-1.0.0-cmi5.zip           only for an LMS that asks for cmi5 and has a learning record store
      dist/tea-1.0.0-web.zip            without an LMS: unzip it, then open index.html; no trainer hears of it
      dist/trainer/index.html           the trainer’s kit: settings for the LMS, texts, guide and report
      "
    `);
  });

  it('in one language alone have a codebook and no kit', () => {
    const [zip] = zips;
    const split: PackedZip = { ...zip!, file: 'tea-1.0.0-scorm12-split-es.zip', form: 'split' };
    const files = [split.file, 'trainer/codebook-es.json', 'trainer/codebook-es.csv'];
    expect(said(fileLines({ zips: [split], files }, '/elsewhere/packages', '/elsewhere/course')))
      .toMatchInlineSnapshot(`
        "
        ../packages/tea-1.0.0-scorm12-split-es.zip  for Moodle, Totara, Chamilo, Cornerstone, and nearly every other LMS; for hosts that forbid inline scripts
        ../packages/trainer/codebook-es.csv         what each answer means
        "
      `);
  });
});

describe('the sizes of a build', () => {
  it('are within their budgets, or marked', () => {
    const [small] = zips;
    const large = {
      ...small!,
      file: 'tea-2.0.0-scorm12.zip',
      sizes: { ...sizes, core: 257_000, laterGzip: 18_433 },
    };
    expect([small!, large].map(isOverBudget)).toEqual([false, true]);
    expect(said(sizeLines([small!, large]))).toMatchInlineSnapshot(`
      "
      package                zip       until usable (gzip)  without schemas and media  launch file (gzip)  player (gzip)  second script (gzip)  third (gzip)  files
      tea-1.0.0-scorm12.zip  68.4 KiB  28.3 KiB             56.6 KiB                   29.3 KiB            20.5 KiB       16.6 KiB              0.0 KiB       4
      tea-2.0.0-scorm12.zip  68.4 KiB  28.3 KiB             251.0 KiB !                29.3 KiB            20.5 KiB       18.0 KiB !            0.0 KiB       4
      budget                                                250.0 KiB                  180.0 KiB           45.0 KiB       18.0 KiB              24.0 KiB      4
      "
    `);
  });
});

it('warnings are told with the command that shows them, for the course in question', () => {
  expect(warningsAdvice(0, { course: '/library/course', cwd: '/library' })).toEqual([]);
  expect(warningsAdvice(1, { course: '/library/course', cwd: '/library' })).toEqual([
    '1 warning: “npm run check -- --content” shows what and where.',
  ]);
  expect(warningsAdvice(2, { course: '/tea', cwd: '/library' })).toEqual([
    '2 warnings: “npm run check -- --content --course ../tea” shows what and where.',
  ]);
});
