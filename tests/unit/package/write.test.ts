import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planPackage } from '../../../scripts/package/plan.ts';
import { scorm12 } from '../../../scripts/package/targets/scorm12.ts';
import { stageFiles, writeFiles, zipFiles } from '../../../scripts/package/write.ts';
import { sampleInput } from './sample.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const digest = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe('a zip', () => {
  afterEach(() => vi.useRealTimers());

  it('is the same at any hour', async () => {
    const { files } = planPackage(await sampleInput(scorm12));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2001, 1, 3) });
    const early = await zipFiles(files);
    vi.setSystemTime(Date.UTC(2039, 6, 14));
    expect(digest(await zipFiles(files))).toBe(digest(early));
  });

  it('is the same in every time zone', () => {
    const program = `
      import { createHash } from 'node:crypto';
      import { zipFiles } from ${JSON.stringify(new URL('../../../scripts/package/write.ts', import.meta.url).href)};
      const zip = await zipFiles([{ name: 'a.txt', bytes: new Uint8Array([1, 2, 3]) }]);
      console.log(createHash('sha256').update(zip).digest('hex'));`;
    const tsx = fileURLToPath(import.meta.resolve('tsx'));
    const run = (TZ: string): string =>
      execFileSync(process.execPath, ['--import', tsx, '--input-type=module', '-e', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    expect(run('Asia/Tokyo')).toBe(run('America/New_York'));
  });

  it('keeps the order, makes no folders and opens anywhere', async () => {
    const { files } = planPackage(await sampleInput(scorm12));
    const zip = await JSZip.loadAsync(await zipFiles(files));
    expect(Object.keys(zip.files)).toEqual(files.map(({ name }) => name));
    expect(Object.values(zip.files).every((file) => !file.dir && file.unixPermissions === 0o100644)).toBe(
      true,
    );
    expect(await zip.file('media/cup.svg')?.async('uint8array')).toEqual(
      new Uint8Array(files.find(({ name }) => name === 'media/cup.svg')!.bytes),
    );
  });
});

describe('writing', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'course-write-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes folders and replaces earlier files', async () => {
    await writeFiles(folder, [{ name: 'trainer/a.csv', bytes: bytes('old') }]);
    await writeFiles(folder, [{ name: 'trainer/a.csv', bytes: bytes('new') }]);
    expect(await readFile(join(folder, 'trainer/a.csv'), 'utf8')).toBe('new');
    expect(await readdir(folder, { recursive: true })).toEqual(['trainer', join('trainer', 'a.csv')]);
  });

  it('changes nothing before it is told to', async () => {
    await writeFile(join(folder, 'a.zip'), 'earlier');
    const staged = await stageFiles(folder, [{ name: 'a.zip', bytes: bytes('new') }]);
    expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('earlier');
    await staged.discard();
    expect(await readdir(folder)).toEqual(['a.zip']);
  });

  it('leaves nothing half-written when a file cannot be written', async () => {
    await writeFile(join(folder, 'a.zip'), 'earlier');
    await writeFile(join(folder, 'trainer'), 'a file where a folder should be');
    const files = ['a.zip', 'trainer/b.csv'].map((name) => ({ name, bytes: bytes('new') }));
    await expect(writeFiles(folder, files)).rejects.toThrow('trainer');
    expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('earlier');
    expect((await readdir(folder)).sort()).toEqual(['a.zip', 'trainer']);
  });
});
