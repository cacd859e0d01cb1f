/** What commands print, word by word, in a folder whose course is `course`. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const WELCOME = 'modules/01-start/01-welcome.md';
let folder = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'course-output-')));
  for (const name of ['course', 'other'])
    await cp(join(repository, 'tests/fixtures/valid/languages'), join(folder, name), { recursive: true });
  const welcome = join(folder, 'other', WELCOME);
  const mistakes = Array.from(
    { length: 2 },
    (_, i) => `[Part ${i}](#nowhere-${i})\n\n![](media/gone-${i}.png)\n`,
  );
  await writeFile(welcome, `${await readFile(welcome, 'utf8')}\n${mistakes.join('\n')}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Exit code and both streams, with what differs between machines replaced. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const clean = {
    ...process.env,
    CI: undefined,
    PORT: undefined,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    ...env,
  };
  const file = join(repository, 'scripts/cli/run.js');
  return new Promise((done) => {
    execFile(process.execPath, [file, ...args], { cwd: folder, env: clean }, (error, stdout, stderr) => {
      const parts = [
        `exit ${error?.code ?? 0}`,
        stdout && `stdout:\n${stdout}`,
        stderr && `stderr:\n${stderr}`,
      ];
      done(`\n${parts.filter(Boolean).join('\n').replaceAll(folder, 'FOLDER').trimEnd()}\n`);
    });
  });
}

describe('what is printed', { timeout: 120_000 }, () => {
  it('by check, of a course without mistakes', async () => {
    expect(await run(['check', '--content'])).toMatchInlineSnapshot(`
      "
      exit 0
      stdout:
      2 pages · 0 scenarios · 0 reflections
      2 practice questions · 0 in the assessment
      47 words · 2 minutes on the core path
      suspend data at worst 3480 of 4096 characters

      0 errors, 0 warnings

      stderr:
      Checking FOLDER/course …
      Set these terms in course.yaml before you hand the course out: “lead”. Their wording is neutral.
      "
    `);
  });

  it('by check, of a course with many', async () => {
    expect(await run(['check', '--content', '--course', 'other'])).toMatchInlineSnapshot(`
      "
      exit 1
      stdout:
      2 pages · 0 scenarios · 0 reflections
      2 practice questions · 0 in the assessment
      51 words · 2 minutes on the core path

      modules/01-start/01-welcome.md:21:1  error  link-unknown
        This link leads nowhere: no page has the id “nowhere-0”.
        21 | [Part 0](#nowhere-0)
           | ^
        Found:    #nowhere-0
        Remedy:   Use one of: welcome, asking.

      modules/01-start/01-welcome.md:23:1  error  image-alt
        This picture has no description for people who cannot see it.
        23 | ![](media/gone-0.png)
           | ^
        Expected: ![what the picture shows](media/gone-0.png)
        Found:    ![](media/gone-0.png)
        Remedy:   Write between the square brackets what a learner should get from the picture.

      modules/01-start/01-welcome.md:23:1  error  image-missing
        There is no such picture.
        23 | ![](media/gone-0.png)
           | ^
        Expected: a file in media/, with the same capital and small letters
        Found:    media/gone-0.png
        Remedy:   Use one of: media/parts.svg, media/sign.gif.

      modules/01-start/01-welcome.md:25:1  error  link-unknown
        This link leads nowhere: no page has the id “nowhere-1”.
        25 | [Part 1](#nowhere-1)
           | ^
        Found:    #nowhere-1
        Remedy:   Use one of: welcome, asking.

      modules/01-start/01-welcome.md:27:1  error  image-alt
        This picture has no description for people who cannot see it.
        27 | ![](media/gone-1.png)
           | ^
        Expected: ![what the picture shows](media/gone-1.png)
        Found:    ![](media/gone-1.png)
        Remedy:   Write between the square brackets what a learner should get from the picture.

      modules/01-start/01-welcome.md:27:1  error  image-missing
        There is no such picture.
        27 | ![](media/gone-1.png)
           | ^
        Expected: a file in media/, with the same capital and small letters
        Found:    media/gone-1.png
        Remedy:   Use one of: media/parts.svg, media/sign.gif.

      6 errors, 0 warnings

      stderr:
      Checking FOLDER/other …
      Set these terms in course.yaml before you hand the course out: “lead”. Their wording is neutral.
      "
    `);
  });

  it('by build, and by release-diff when the course has got mistakes since', async () => {
    expect(await run(['build', '--target', 'scorm12'])).toMatchInlineSnapshot(`
      "
      exit 0
      stdout:
      dist/two-languages-1.0.0-scorm12.zip  for Moodle, Totara, Chamilo, Cornerstone, and nearly every other LMS
      dist/trainer/index.html               the trainer’s kit: settings for the LMS, texts, guide and report
      ledger.yaml gained 12 lines; commit it with the course:
        pages 0 welcome
        pages 1 asking
        questions 0 partner
        questions 1 chairs
        slots 0 room
        slots 1 contact
        choices 0 partner.group
        choices 1 partner.student
        choices 0 chairs.range
        interactions 0 m1.partner
        … and 2 more

      stderr:
      … course
      … trainer
      … player
      … scorm12
      … writing
      Set these terms in course.yaml before you hand the course out: “lead”. Their wording is neutral.
      "
    `);
    const zip = 'dist/two-languages-1.0.0-scorm12.zip';
    const [refused] = (await run(['release-diff', zip, '--course', 'other'])).split('\n\n');
    expect(refused).toMatchInlineSnapshot(`
      "
      exit 1
      stderr:
      Nothing was compared: the course has 6 errors, which must be mended first."
    `);
  });

  it('by new', async () => {
    expect(await run(['new', 'lesson'])).toMatchInlineSnapshot(`
      "
      exit 1
      stderr:
      Put its name between quotation marks: npm run new -- lesson "Whom to ring"
      "
    `);
    expect(await run(['new', 'lesson', 'Whom to ring', '--course', 'course'])).toMatchInlineSnapshot(`
      "
      exit 0
      stdout:
      course/modules/01-start/03-whom-to-ring.md
      Written into FOLDER/course. See it: npm run dev
      "
    `);
  });

  it('by translate, out and back', async () => {
    expect(await run(['translate', 'export', 'es', '--course', 'other'])).toMatchInlineSnapshot(`
      "
      exit 0
      stdout:
      FOLDER/dist/es.xlf: 24 translated, 0 stale, 4 not translated
      "
    `);
    expect(await run(['translate', 'import', 'dist/es.xlf', '--course', 'other'])).toMatchInlineSnapshot(`
      "
      exit 0
      stdout:
      1 file written into locales/es. Now: npm run check -- --content --course other
      "
    `);
  });

  it('by dev, where the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    const text = await run(['dev'], { PORT: String(port) });
    expect(text.replace(String(port), 'PORT').replace(/PORT=\d+/, 'PORT=ANOTHER')).toMatchInlineSnapshot(`
      "
      exit 2
      stderr:
      Port PORT is in use by another program. Stop that program, or choose another port: PORT=ANOTHER npm run dev
      "
    `);
  });
});
