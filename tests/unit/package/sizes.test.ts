import { expect, it } from 'vitest';
import { planPackage } from '../../../scripts/package/plan.ts';
import { scorm12 } from '../../../scripts/package/targets/scorm12.ts';
import { gzipSize, measurePackage } from '../../../scripts/package/verify/sizes.ts';
import { zipFiles } from '../../../scripts/package/write.ts';
import { player, sampleInput } from './sample.ts';

it('counts a package without its control documents and media', async () => {
  const input = await sampleInput(scorm12);
  const plan = planPackage(input);
  const schemas = new Set(input.schemas.map(({ name }) => name));
  const zip = await zipFiles(plan.files);
  const sizes = await measurePackage(plan, zip, player, schemas);
  const core = plan.files.filter(({ name }) => !schemas.has(name) && name !== 'media/cup.svg');
  expect(core.map(({ name }) => name)).toEqual(['imsmanifest.xml', 'index.html', 'licences.txt']);
  expect(sizes).toMatchObject({ zip: zip.length, core: (await zipFiles(core)).length, files: 3 });
});

it('counts as needed what is sent up to the end of the player, in both forms', async () => {
  const measure = async (form: 'inline' | 'split', change = {}) => {
    const input = await sampleInput(scorm12, { form, player: { ...player, ...change } });
    const plan = planPackage(input);
    return measurePackage(plan, await zipFiles(plan.files), input.player, new Set());
  };
  const noise = (seed: string): string =>
    Array.from({ length: 500 }, (_, at) =>
      Math.sin(at + seed.length)
        .toString(36)
        .slice(3),
    ).join('');
  const later = `window.courseLater=()=>"${noise('later')}"`;
  for (const form of ['inline', 'split'] as const) {
    const plain = await measure(form);
    const more = await measure(form, { later });
    expect(more.laterGzip).toBe(await gzipSize(later));
    expect(more.usableGzip).toBe(plain.usableGzip);
    const script = await measure(form, { script: `document.title="${noise('script')}"` });
    expect(script.usableGzip).toBeGreaterThan(plain.usableGzip + 2000);
  }
});
