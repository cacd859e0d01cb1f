import { expect, it } from 'vitest';
import { planPackage } from '../../../scripts/package/plan.ts';
import { scorm12 } from '../../../scripts/package/targets/scorm12.ts';
import { measurePackage } from '../../../scripts/package/verify/sizes.ts';
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
