import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wrapLater } from '../../../scripts/package/launch-page.ts';
import { packageOf } from '../../../scripts/package/player-common.ts';
import { buildPlayer } from '../../../scripts/package/player.ts';
import { getPlayer, hashSources } from '../../../scripts/package/player-cache.ts';
import { checkScript } from '../../../scripts/package/verify/script.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const sources: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'components/app/index.html':
    '<!doctype html>\n<html>\n<head><!--launch:head-->\n<link rel="stylesheet" href="../styles/index.css">\n</head>\n<body><!--launch:body-->\n<script type="module" src="./main.web.ts"></script></body>\n</html>\n',
  'components/styles/index.css': 'p { color: #abcdef }',
  'components/app/main.web.ts': 'import "./shared.ts"; document.title = "web";',
  'components/app/shared.ts': "import { one } from './one.ts'; window.courseShared = { one };",
  'components/app/one.ts': `export const one = (text) => text + '${'1'.repeat(700)}'; export const two = 2;`,
  'components/app/later.ts': "import { one } from './one.ts'; window.courseLater = () => (app) => one(app);",
  'components/app/tools.ts': 'window.courseTools = () => () => 1;',
  'components/app/main.scorm12.ts': `import './elements.ts'; import './shared.ts';
    import { html, render } from 'lit';
    render(html\`<p>\${'</script><!-- <script>'}</p>\`, document.body);`,
  'components/app/elements.ts': "import '../question/define.ts';\nimport '../scenario/define.ts';\n",
  'components/question/define.ts': 'document.title = "question-here";',
  'components/scenario/define.ts': 'document.title = "scenario-here";',
  'components/lms/early/web.ts': 'window.name = "early";',
  'components/lms/early/scorm12.ts': 'window.name = "early";',
};

let root = '';
const put = async (name: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
};
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'course-player-'));
  await mkdir(join(root, 'node_modules'));
  for (const name of ['lit', 'zod']) {
    await symlink(join(repository, 'node_modules', name), join(root, 'node_modules', name), 'dir');
  }
});
beforeEach(() => Promise.all(Object.entries(sources).map(([name, text]) => put(name, text))));
afterEach(() => rm(join(root, 'components'), { recursive: true }));
afterAll(() => rm(root, { recursive: true }));

describe('a player', () => {
  it('is classic code with the standard and the activities that were asked for', async () => {
    const player = await buildPlayer(root, { standard: 'scorm12', activities: ['question'] });
    expect(checkScript('player', player.script, 'scorm12')).toEqual([]);
    expect(player.script.match(/<\/script|<!--/gi)).toBeNull();
    expect(player.script.match(/[a-z]+-here/g)).toEqual(['question-here']);
    expect(player.style).toContain('#abcdef');
    expect(player.early).toContain('early');
    expect(player.page).not.toMatch(/<script|<style|<link/);
    expect(player.page).toContain('<html>');
    expect(player.packages).toEqual(['lit', 'lit-html']);
  });

  it('refuses tools of the build', async () => {
    await put(
      'components/app/main.web.ts',
      "import './shared.ts'; import { z } from 'zod'; document.title = String(z.string());",
    );
    await expect(buildPlayer(root, { standard: 'web', activities: [] })).rejects.toThrow('zod');
  });

  it('refuses the element class of Lit', async () => {
    await put(
      'components/app/main.web.ts',
      "import './shared.ts'; import { LitElement } from 'lit'; customElements.define('x-one', class extends LitElement {});",
    );
    await expect(buildPlayer(root, { standard: 'web', activities: [] })).rejects.toThrow(
      'must not be in the learner',
    );
  });

  it('refuses a head script beyond 1.5 KiB', async () => {
    await put('components/lms/early/web.ts', `window.name = "${'x'.repeat(1600)}";`);
    await expect(buildPlayer(root, { standard: 'web', activities: [] })).rejects.toThrow('1536');
  });

  it('is kept with the bytes of a new one until a source changes', async () => {
    const kind = { standard: 'web', activities: [] } as const;
    const key = await hashSources(root);
    const built = await getPlayer(root, kind, key);
    await put('components/app/main.web.ts', 'import "./shared.ts"; document.title = "changed";');
    expect(await getPlayer(root, kind, key)).toEqual(built);
    const later = await hashSources(root);
    expect(later).not.toBe(key);
    expect((await getPlayer(root, kind, later)).script).toContain('changed');
    expect(await readdir(join(root, 'node_modules/.cache/course-player'))).toEqual([
      expect.stringMatching(`^${later}-web-[0-9a-f]+.json$`),
    ]);
  });

  it('is kept where one asks for', async () => {
    const kind = { standard: 'web', activities: [] } as const;
    const key = await hashSources(root);
    const kept = join(root, 'kept');
    const built = await getPlayer(root, kind, key, undefined, kept);
    expect(await readdir(join(kept, 'course-player'))).toHaveLength(1);
    await put('components/app/main.web.ts', 'import "./shared.ts"; document.title = "other";');
    expect(await getPlayer(root, kind, key, undefined, kept)).toEqual(built);
  });

  it('is kept whatever a course uses, although a name of a file has an end', async () => {
    const activities = Array.from({ length: 40 }, () => 'assessment' as const);
    const kept = join(root, 'kept-all');
    const key = await hashSources(root);
    await getPlayer(root, { standard: 'web', activities }, key, undefined, kept);
    expect(await readdir(join(kept, 'course-player'))).toHaveLength(1);
  });

  it('does not change with a page that is not its own', async () => {
    const key = await hashSources(root);
    await put('components/preview/page.ts', 'export {};');
    expect(await hashSources(root)).toBe(key);
  });
});

describe('the second script', () => {
  const web = { standard: 'web', activities: [] } as const;
  const build = () => buildPlayer(root, web);
  /** What the second script answers when a player calls it that shares `shared`. */
  const answer = (later: string, shared: object, app: unknown): unknown => {
    const win: { courseLater?: () => (app: unknown) => unknown } = {};
    // The page finds globals on its window; here they are parameters.
    const script = wrapLater(later).replace('return courseLater(', 'return window.courseLater(');
    const run = new Function('window', 'share', `let courseShared;${script};courseShared=share`);
    run(win, shared);
    return win.courseLater?.()(app);
  };

  it('takes from the player what that shares, once the player calls', async () => {
    const { script, later } = await build();
    expect(script).toContain('1111');
    expect(later).not.toContain('1111');
    expect(checkScript('later', later, 'scorm12')).toEqual([]);
    expect(answer(later, { s0: (text: string) => `${text} of the player` }, 'one')).toBe('one of the player');
  });

  it('pays nothing for types', async () => {
    const { later } = await build();
    await put('components/app/types.ts', `export interface A {}; export const b = '${'2'.repeat(700)}';`);
    await put(
      'components/app/later.ts',
      `import type { A } from './types.ts'; import type { two } from './one.ts'; ${sources['components/app/later.ts']}`,
    );
    expect((await build()).later).toBe(later);
  });

  it.each([
    ['a name', "import { two } from './one.ts'; window.courseLater = () => two;"],
    ['a whole module', "import * as two from './one.ts'; window.courseLater = () => two;"],
    ['what it exports again', "export { two } from './one.ts'; window.courseLater = () => 1;"],
  ])('may not import %s that the player does not share', async (_, code) => {
    await put('components/app/later.ts', code);
    await expect(build()).rejects.toThrow(/components\/app\/later\.ts needs (two|\*) of app\/one: add it to/);
  });

  it('shares nothing that the second script does not take', async () => {
    expect((await build()).script).toContain('1111');
    await put('components/app/later.ts', 'window.courseLater = () => 1;');
    expect((await build()).script).not.toContain('1111');
  });

  it.each([
    ['by another name', "import { one as uno } from './one.ts'; window.courseShared = { uno };"],
    ['as a whole module', "import * as one from './one.ts'; window.courseShared = { one };"],
  ])('cannot find what the player shares %s', async (_, code) => {
    await put('components/app/shared.ts', code);
    await expect(build()).rejects.toThrow(/may share (one|\*) of app\/one only by a name of its own/);
  });

  it('may repeat a small module of the player, and no other', async () => {
    await put('components/app/twin.ts', `export const twin = (a) => a + '${'3'.repeat(100)}';`);
    await put(
      'components/app/main.web.ts',
      "import './shared.ts'; import { twin } from './twin.ts'; twin(document);",
    );
    await put(
      'components/app/later.ts',
      "import { one } from './one.ts'; import { twin } from './twin.ts'; window.courseLater = () => (app) => one(twin(app));",
    );
    expect((await build()).later).toContain('333');
    await put('components/app/twin.ts', `export const twin = (a) => a + '${'3'.repeat(700)}';`);
    await expect(build()).rejects.toThrow('Two scripts hold components/app/twin.ts');
  });

  it('may not bring styles', async () => {
    await put('components/app/later.css', 'p { color: red }');
    await put('components/app/later.ts', `import './later.css'; ${sources['components/app/later.ts']}`);
    await expect(build()).rejects.toThrow('may not bring styles: components/app/later.css');
  });

  it('refuses tools of the build', async () => {
    await put(
      'components/app/later.ts',
      `import { z } from 'zod'; ${sources['components/app/later.ts']} z.string();`,
    );
    await expect(build()).rejects.toThrow('zod');
  });

  it('cannot end the element that it stands in', async () => {
    await put(
      'components/app/later.ts',
      "import { one } from './one.ts'; window.courseLater = () => (app) => one`</script><!-- ${app} </SCRIPT>`[0];",
    );
    const { later } = await build();
    expect(later.match(/<\/script|<!--/gi)).toBeNull();
    expect(answer(later, { s0: (texts: readonly string[]) => texts }, 1)).toBe('</script><!-- ');
  });

  it('has only the activities that were asked for', async () => {
    await put(
      'components/state/parts.ts',
      "export { part as question } from './q.ts';\nexport { part as scenario } from './s.ts';\n",
    );
    await put('components/state/q.ts', "export const part = 'question-part';");
    await put('components/state/s.ts', "export const part = 'scenario-part';");
    await put(
      'components/app/later.ts',
      "import { one } from './one.ts'; import * as parts from '../state/parts.ts'; window.courseLater = () => one(Object.values(parts));",
    );
    const { later } = await buildPlayer(root, { standard: 'web', activities: ['scenario'] });
    expect(later.match(/[a-z]+-part/g)).toEqual(['scenario-part']);
  });
});

it('names the package of a module', () => {
  expect(packageOf('/a/node_modules/lit/index.js')).toBe('lit');
  expect(packageOf('/a/node_modules/x/node_modules/@lit/reactive-element/a.js')).toBe(
    '@lit/reactive-element',
  );
  expect(packageOf('/a/components/app/app.ts')).toBeNull();
});
