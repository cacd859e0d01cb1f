import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepActivities, usedActivities } from '../../../scripts/package/activities.ts';
import { buildPlayer, packageOf } from '../../../scripts/package/player.ts';
import { getPlayer, hashSources } from '../../../scripts/package/player-cache.ts';
import { checkScript } from '../../../scripts/package/verify/script.ts';
import { index } from './sample.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

const sources: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'components/app/index.html':
    '<!doctype html>\n<html>\n<head><!--launch:head-->\n<link rel="stylesheet" href="../styles/index.css">\n</head>\n<body><!--launch:body-->\n<script type="module" src="./main.web.ts"></script></body>\n</html>\n',
  'components/styles/index.css': 'p { color: #abcdef }',
  'components/app/main.web.ts': 'document.title = "web";',
  'components/app/main.scorm12.ts': `import './elements.ts';
    import { LitElement, html } from 'lit';
    customElements.define('x-one', class extends LitElement { override render() { return html\`<p>\${'</script><!-- <script>'}</p>\`; } });`,
  'components/app/elements.ts': "import '../question/define.ts';\nimport '../scenario/define.ts';\n",
  'components/question/define.ts': 'document.title = "question-here";',
  'components/scenario/define.ts': 'document.title = "scenario-here";',
  'components/lms/early/web.ts': 'window.name = "early";',
  'components/lms/early/scorm12.ts': 'window.name = "early";',
};

describe('a player', () => {
  let root = '';
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'course-player-'));
    await Promise.all(Object.entries(sources).map(([name, text]) => put(name, text)));
    await mkdir(join(root, 'node_modules'));
    for (const name of ['lit', 'zod']) {
      await symlink(join(repository, 'node_modules', name), join(root, 'node_modules', name), 'dir');
    }
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is classic code with the standard and the activities that were asked for', async () => {
    const player = await buildPlayer(root, { standard: 'scorm12', activities: ['question'] });
    expect(checkScript('player', player.script)).toEqual([]);
    expect(player.script.match(/<\/script|<!--/gi)).toBeNull();
    expect(player.script.match(/[a-z]+-here/g)).toEqual(['question-here']);
    expect(player.style).toContain('#abcdef');
    expect(player.early).toContain('early');
    expect(player.page).not.toMatch(/<script|<style|<link/);
    expect(player.page).toContain('<html>');
    expect(player.packages).toEqual(['@lit/reactive-element', 'lit', 'lit-element', 'lit-html']);
  });

  it('refuses tools of the build', async () => {
    await put('components/app/main.web.ts', "import { z } from 'zod'; document.title = String(z.string());");
    await expect(buildPlayer(root, { standard: 'web', activities: [] })).rejects.toThrow('zod');
  });

  it('refuses a head script beyond 1.5 KiB', async () => {
    await put('components/lms/early/web.ts', `window.name = "${'x'.repeat(1600)}";`);
    await expect(buildPlayer(root, { standard: 'web', activities: [] })).rejects.toThrow('1536');
  });

  it('is kept with the bytes of a new one until a source changes', async () => {
    const kind = { standard: 'web', activities: [] } as const;
    const key = await hashSources(root);
    const built = await getPlayer(root, kind, key);
    await put('components/app/main.web.ts', 'document.title = "changed";');
    expect(await getPlayer(root, kind, key)).toEqual(built);
    const later = await hashSources(root);
    expect(later).not.toBe(key);
    expect((await getPlayer(root, kind, later)).script).toContain('changed');
    expect(await readdir(join(root, 'node_modules/.cache/course-player'))).toEqual([`${later}-web.json`]);
  });

  it('does not change with a page that is not its own', async () => {
    const key = await hashSources(root);
    await put('components/preview/page.ts', 'export {};');
    expect(await hashSources(root)).toBe(key);
  });
});

it('names the package of a module', () => {
  expect(packageOf('/a/node_modules/lit/index.js')).toBe('lit');
  expect(packageOf('/a/node_modules/x/node_modules/@lit/reactive-element/a.js')).toBe(
    '@lit/reactive-element',
  );
  expect(packageOf('/a/components/app/app.ts')).toBeNull();
});

describe('activities', () => {
  it('are those that the course uses', () => {
    expect(usedActivities(index, [])).toEqual([]);
    const assessment = { page: 'p', draw: 1, outcomes: [], balance: {}, bank: [], interaction: 0 };
    expect(usedActivities({ ...index, assessment }, [])).toEqual(['assessment', 'question']);
    const slot = { id: 'a', number: 0, title: 'A', hint: '', ask: '', contact: false, part: 'plan' } as const;
    expect(usedActivities({ ...index, slots: [slot] }, [])).toEqual(['agreement']);
  });

  it('name the types of questions, of the bank too', () => {
    const question = { number: 0, options: [], rows: [], interaction: 0 };
    const questions = [
      { ...question, id: 'a', use: 'practice', type: 'single' },
      { ...question, id: 'b', use: 'assessment', type: 'short-answer' },
    ] as const;
    expect(usedActivities({ ...index, questions }, [])).toEqual(['question', 'single', 'shortAnswer']);
  });

  it('that a course does without leave the rules of their types out', () => {
    const file = 'components/model/rules.ts';
    const code = readFileSync(join(repository, file), 'utf8');
    const few = keepActivities(`/${file}`, code, ['question', 'single', 'shortAnswer']) ?? '';
    expect(few.match(/rules\/[a-z-]+/g)).toEqual(['rules/single', 'rules/short-answer']);
    const kinds = "export { kind as matching } from './kinds/matching.ts';\n";
    expect(keepActivities('/components/question/kinds.ts', kinds, ['single'])).toBe('');
    expect(keepActivities('/components/question/kinds.ts', kinds, ['matching'])).toBe(kinds);
  });

  it.each(['components/app/elements.ts', 'components/state/parts.ts'])(
    'that a course does without leave %s, and nothing else does',
    (file) => {
      const code = readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8');
      const all = ['agreement', 'assessment', 'question', 'reflection', 'scenario'] as const;
      expect(keepActivities(`C:\\course\\${file.replaceAll('/', '\\')}`, code, all)).toBe(code);
      const few = keepActivities(`/${file}`, code, ['question']) ?? '';
      expect(few).toContain('/question');
      for (const gone of ['/agreement', '/assessment', '/reflection', '/scenario'])
        expect(few).not.toContain(gone);
      expect(few.split('\n').length).toBe(code.split('\n').length - 4);
    },
  );

  it('bring the styles of what their texts show, also in feedback', () => {
    const module = { id: 'm', pages: [], questions: [], scenarios: [], reflections: [] };
    const shown = (html: string) => usedActivities(index, [{ ...module, pages: [{ id: 'p', html }] }]);
    expect(shown('<p>A term, its media and its glossary.</p>')).toEqual([]);
    expect(shown('<button type="button" class="term">')).toEqual(['glossary']);
    expect(shown('<dl class="glossary">')).toEqual(['glossary']);
    expect(shown('<ul class="references">')).toEqual(['references']);
    expect(shown('<figure class="media">')).toEqual(['media']);
    expect(shown('<span class="fill-in fill-cell">')).toEqual(['sheet']);
    expect(shown('<li class="task-list-item">')).toEqual(['sheet']);
    const scene = { id: 's', kind: 'ending', title: '', html: '', atStake: '', ending: null } as const;
    const scenes = [{ ...scene, choices: [], expert: '<button class="term">' }];
    const story = { id: 's', title: '', start: 's', state: {}, reflection: null, hash: '' };
    expect(usedActivities(index, [{ ...module, scenarios: [{ ...story, scenes }] }])).toEqual(['glossary']);
  });

  it('bring the style of a sheet with a job aid', () => {
    const pages = index.pages.map((page) => ({ ...page, layout: 'job-aid' as const }));
    expect(usedActivities({ ...index, pages }, [])).toEqual(['sheet']);
  });

  it('leave out the styles that nothing shows, and no other', () => {
    const file = 'components/styles/index.css';
    const code = readFileSync(join(repository, file), 'utf8');
    expect(keepActivities(`/${file}`, code, ['glossary', 'references', 'media', 'sheet'])).toBe(code);
    const few = keepActivities(`/${file}`, code, ['references']) ?? '';
    expect(few.match(/references|glossary\.css|media\.css|sheet\.css|print\.css/g)).toContain('print.css');
    expect(few.split('\n').length).toBe(code.split('\n').length - 3);
  });

  it('are left out of no other file', () => {
    expect(keepActivities('/components/app/app.ts', "import '../question/define.ts';", [])).toBeNull();
  });
});
