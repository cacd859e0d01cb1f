import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookOf } from '../../support/codebook.ts';
import { startPreview, type Preview } from '../../../scripts/preview/index.ts';
import type { DeskData, Launch } from '../../../components/preview/wire.ts';

const manifest = `<manifest xmlns="x" xmlns:adlcp="y"><metadata><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Tea &amp; talk</title></organization></organizations>
  <resources><resource identifier="r" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`;

const pages = new Map([
  ['desk/desk.html', '<title>Desk</title><script type="application/json" id="desk">null</script>'],
  ['player/player.html', '<title>Player</title><script type="application/json" id="launch">null</script>'],
  ['assets/a.js', 'export {};'],
]);

let folder: string;
let preview: Preview;
let port: number;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A request exactly as written: no client tidies the path or sets a Host. */
function ask(path: string, over: { host?: string; method?: string; body?: string; headers?: object } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const headers = { host: over.host ?? `127.0.0.1:${port}`, ...over.headers };
    const sent = request({ port, host: '127.0.0.1', path, method: over.method ?? 'GET', headers }, (got) => {
      let body = '';
      got.on('data', (part: Buffer) => (body += part.toString()));
      got.on('end', () => resolve({ status: got.statusCode ?? 0, body, headers: got.headers }));
    });
    sent.on('error', reject);
    sent.end(over.body);
  });
}

const player = () => `localhost:${port}`;
const withToken = () => ({ 'x-preview-token': preview.token });

async function launch(path = 'scorm12/learner-1'): Promise<Launch> {
  const { body } = await ask(`/play/${path}`, { host: player() });
  return JSON.parse(/id="launch">(.*)<\/script>/.exec(body)?.[1] ?? 'null') as Launch;
}

const save = (address: string, over: object = {}, headers: object = {}) =>
  ask(address, {
    host: player(),
    method: 'POST',
    headers: { origin: `http://${player()}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ sequence: 1, whole: true, values: { 'cmi.suspend_data': 'a' }, ...over }),
  });

async function desk(): Promise<DeskData> {
  return JSON.parse((await ask('/data/attempts', { headers: withToken() })).body) as DeskData;
}

async function zipAt(path: string): Promise<void> {
  const zip = new JSZip();
  zip.file('imsmanifest.xml', manifest);
  zip.file('index.html', '<p>Hello</p>');
  zip.file('media/a b.svg', '<svg/>');
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  await zipAt(join(folder, 'course.zip'));
  writeFileSync(join(folder, 'secret.txt'), 'Nobody reads this.');
  preview = await startPreview({
    port: 0,
    zips: [{ target: 'scorm12', path: join(folder, 'course.zip') }],
    codebook: codebookOf({ title: 'Tea </script> talk' }),
    dataDir: join(folder, 'data'),
    pages,
    now: () => new Date(0),
  });
  port = Number(new URL(preview.url).port);
});

afterAll(async () => {
  await preview.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the two origins', () => {
  it('serves the desk at 127.0.0.1 and the player at localhost', async () => {
    expect((await ask('/')).body).toContain('Desk');
    expect((await ask('/play/scorm12/learner-1', { host: player() })).body).toContain('Player');
    expect(preview.url).toBe(`http://127.0.0.1:${port}`);
    expect(preview.playerUrl).toBe(`http://localhost:${port}`);
  });

  it('keeps the content away from the desk, and the desk free of content', async () => {
    expect((await ask('/package/scorm12/index.html')).status).toBe(404);
    expect((await ask('/data/attempts', { host: player(), headers: withToken() })).status).toBe(404);
    expect((await ask('/play/scorm12/learner-1')).status).toBe(404);
  });

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '[::1]'])(
    'answers no other name: %s',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(421);
    },
  );

  it('leads from localhost to the desk', async () => {
    const answer = await ask('/', { host: player() });
    expect([answer.status, answer.headers['location']]).toEqual([302, preview.url]);
  });

  it('lets only the desk frame the player', async () => {
    const policy = (await ask('/play/scorm12/learner-1', { host: player() })).headers[
      'content-security-policy'
    ];
    expect(policy).toBe(`frame-ancestors ${preview.url}`);
    expect((await ask('/')).headers['content-security-policy']).toContain(`frame-src ${preview.playerUrl};`);
  });
});

describe('the package', () => {
  it('plays what the manifest names', async () => {
    const found = await launch();
    expect(found.package).toEqual({
      target: 'scorm12',
      standard: 'scorm12',
      title: 'Tea & talk',
      file: 'course.zip',
    });
    expect((await ask(found.content, { host: player() })).body).toBe('<p>Hello</p>');
  });

  it('serves files with their type, names with spaces too', async () => {
    const { body, headers, status } = await ask('/package/scorm12/media/a%20b.svg', { host: player() });
    expect([status, body]).toEqual([200, '<svg/>']);
    expect(headers['content-type']).toContain('image/svg+xml');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/package/scorm12/../secret.txt',
    '/package/scorm12/..%2fsecret.txt',
    '/package/scorm12/%2e%2e/secret.txt',
    '/package/scorm12/%2e%2e%2fsecret.txt',
    '/package/scorm12/..%5csecret.txt',
    '/package/scorm12/%252e%252e%252fsecret.txt',
    '/package/../secret.txt',
    '/assets/../secret.txt',
    '/package/scorm12/%00',
    '/package/scorm12/%ff',
    '/package/scorm12/media/',
    '/package/scorm12/__proto__',
    '/package/other/index.html',
  ])('has nothing at %s', async (path) => {
    const { body, status } = await ask(path, { host: player() });
    expect(status).toBe(404);
    expect(body).not.toContain('Nobody reads this.');
  });

  it('plays a zip that was built again', async () => {
    const path = join(folder, 'course.zip');
    const zip = await JSZip.loadAsync(readFileSync(path));
    zip.file('index.html', '<p>A longer hello</p>');
    writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
    const found = await launch();
    expect((await ask(found.content, { host: player() })).body).toBe('<p>A longer hello</p>');
  });

  it('knows no other packages or learners', async () => {
    expect((await ask('/play/scorm12/learner-9', { host: player() })).status).toBe(404);
    expect((await ask('/play/cmi5/learner-1', { host: player() })).status).toBe(404);
  });
});

describe('saving', () => {
  it('stores a commit, and gives it to the next launch', async () => {
    const first = await launch('scorm12/learner-2');
    expect([first.number, first.stored]).toEqual([1, null]);
    expect((await save(first.saveTo)).status).toBe(200);
    const second = await launch('scorm12/learner-2');
    expect([second.number, second.stored]).toEqual([1, { 'cmi.suspend_data': 'a' }]);
    const another = await launch('scorm12/learner-2?as=new');
    expect([another.number, another.stored]).toEqual([2, null]);
  });

  it('merges changes into what is stored', async () => {
    const { saveTo } = await launch('scorm12/learner-3');
    await save(saveTo, { values: { 'cmi.suspend_data': 'a', 'cmi.core.exit': 'suspend' } });
    await save(saveTo, { sequence: 2, whole: false, values: { 'cmi.suspend_data': 'b' } });
    const { files } = await desk();
    const stored = files.find(({ learner }) => learner === 'learner-3')?.attempts[0];
    expect(stored?.values).toEqual({ 'cmi.suspend_data': 'b', 'cmi.core.exit': 'suspend' });
    expect(stored?.saved).toBe('1970-01-01T00:00:00.000Z');
  });

  it('does not let a late commit undo a later one', async () => {
    const { saveTo } = await launch();
    await save(saveTo, { sequence: 2 });
    expect((await save(saveTo, { sequence: 1 })).status).toBe(409);
    expect((await save(saveTo, { sequence: 2 })).status).toBe(409);
  });

  it.each([
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['the origin of the desk', { origin: 'http://127.0.0.1' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('takes nothing from %s', async (_name, headers, status) => {
    const { saveTo } = await launch();
    expect((await save(saveTo, {}, headers)).status).toBe(status);
  });

  it.each([
    { values: { 'constructor.x': 'a' } },
    { values: { 'cmi.suspend_data': 1 } },
    { values: null },
    { sequence: 0 },
    { whole: 'yes' },
  ])('takes no commit of another shape: %j', async (over) => {
    const { saveTo } = await launch();
    expect((await save(saveTo, over)).status).toBe(400);
  });

  it('takes no body beyond 4 MiB', async () => {
    const { saveTo } = await launch();
    const values = Object.fromEntries(
      Array.from({ length: 70 }, (_, n) => [`cmi.interactions.${n}.id`, 'a'.repeat(65_000)]),
    );
    expect((await save(saveTo, { values })).status).toBe(413);
  });

  it('takes nothing for a ticket that it never gave', async () => {
    expect((await save('/data/attempts/guessed')).status).toBe(410);
  });
});

describe('the data of the desk', () => {
  it.each([
    ['no token', {}],
    ['a wrong token', { 'x-preview-token': 'x' }],
  ])('is not given with %s', async (_name, headers) => {
    expect((await ask('/data/attempts', { headers })).status).toBe(403);
    expect((await ask('/data/codebook', { headers })).status).toBe(403);
  });

  it('is not given to pages of other origins, even with the token', async () => {
    const headers = { ...withToken(), origin: preview.playerUrl };
    expect((await ask('/data/attempts', { headers })).status).toBe(403);
  });

  it('cannot be changed without an origin', async () => {
    const deleting = { method: 'DELETE', headers: withToken() };
    expect((await ask('/data/attempts/scorm12/learner-1/1', deleting)).status).toBe(403);
  });

  it('puts text into the page that cannot end its block', async () => {
    expect((await ask('/')).body).not.toContain('</script> talk');
    expect((await ask('/data/codebook', { headers: withToken() })).body).toContain('Tea');
  });

  it('adds learners and resets attempts', async () => {
    const headers = { ...withToken(), origin: preview.url, 'content-type': 'application/json' };
    const added = await ask('/data/learners', { method: 'POST', headers, body: '{"name":"Learner four"}' });
    expect([added.status, JSON.parse(added.body)]).toEqual([201, { id: 'learner-4', name: 'Learner four' }]);

    const { saveTo } = await launch('scorm12/learner-4');
    await save(saveTo);
    const reset = () => ask('/data/attempts/scorm12/learner-4/1', { method: 'DELETE', headers });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(404);
    expect((await save(saveTo, { sequence: 2 })).status).toBe(410);
    expect((await launch('scorm12/learner-4')).stored).toBeNull();
  });

  it('sets a damaged file aside and says so', async () => {
    const path = join(folder, 'data', 'scorm12--learner-1.json');
    writeFileSync(path, '{"learner":"learner-1","target":');
    const { files, problems } = await desk();
    expect(files.some(({ learner }) => learner === 'learner-1')).toBe(false);
    expect(problems).toEqual([expect.stringContaining('scorm12--learner-1.json could not be read')]);
    expect(readFileSync(`${path}.unreadable-1`, 'utf8')).toContain('"target":');
    expect((await launch()).stored).toBeNull();
  });

  it('leaves nothing half-written behind', () => {
    expect(readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(join(folder, 'data', 'scorm12--learner-2.json'))).toBe(true);
  });
});

describe('starting', () => {
  const options = { zips: [], codebook: null, pages };

  it('says which port is taken and what to do', async () => {
    const again = startPreview({ ...options, port, dataDir: join(folder, 'other') });
    await expect(again).rejects.toThrow(`Port ${port} is in use by another program.`);
    await expect(again).rejects.toThrow(`PORT=${port + 1} npm start`);
  });

  it('names a zip that is none', async () => {
    const zips = [{ target: 'web', path: join(folder, 'secret.txt') }];
    await expect(startPreview({ ...options, zips, port: 0, dataDir: join(folder, 'other') })).rejects.toThrow(
      'secret.txt is no package that can be played',
    );
  });

  it('answers nobody after it was stopped', async () => {
    const other = await startPreview({ ...options, port: 0, dataDir: join(folder, 'other') });
    await other.stop();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
