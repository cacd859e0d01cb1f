import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pilotZips } from '../../../scripts/preview/pack.ts';

it('offers packages of a pilot that are built for this version of the course, each beside the ordinary one', async () => {
  const out = await mkdtemp(join(tmpdir(), 'pilot-zips-'));
  const course = { course: 'rooms', version: '1.1.0' };
  expect(await pilotZips(out, course)).toEqual([]);
  const name = 'rooms-1.1.0-scorm12-pilot.zip';
  for (const file of [
    name,
    'rooms-1.0.0-scorm12-pilot.zip',
    'rooms-1.1.0-scorm12.zip',
    'other-1.1.0-scorm12-pilot.zip',
  ])
    await writeFile(join(out, file), '');
  expect(await pilotZips(out, course)).toEqual([{ target: 'scorm12-pilot', path: join(out, name) }]);
});
