import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keepActivities, usedActivities } from '../../../scripts/package/activities.ts';
import { index } from './sample.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const REFLECTION = { picks: [], into: [], ticks: false, page: 'p' };

describe('activities', () => {
  it('are those that the course uses', () => {
    expect(usedActivities(index, [])).toEqual([]);
    const assessment = { page: 'p', draw: 1, outcomes: [], balance: {}, bank: [], interaction: 0 };
    expect(usedActivities({ ...index, assessment }, [])).toEqual(['assessment', 'question']);
    const [page] = index.pages;
    const pages = page ? Array.from({ length: 8 }, (_, at) => ({ ...page, id: `p${at}` })) : [];
    expect(usedActivities({ ...index, pages, assessment }, [])).toEqual(
      expect.arrayContaining(['tools', 'takeaway', 'record']),
    );
    const slot = { id: 'a', number: 0, title: 'A', hint: '', ask: '', contact: false, part: 'plan' } as const;
    expect(usedActivities({ ...index, slots: [slot] }, [])).toEqual(['agreement', 'tools', 'takeaway']);
    const reflections = ['a', 'b'].map((id, number) => ({ ...REFLECTION, id, number }));
    expect(usedActivities({ ...index, pages, reflections }, [])).toEqual(
      expect.arrayContaining(['reflection', 'takeaway', 'notes']),
    );
    expect(usedActivities({ ...index, reflections: reflections.slice(1) }, [])).toEqual(['reflection']);
  });

  it('that a course does without leave what is taken along out', () => {
    for (const [file, all] of [
      [
        'components/app/tools/list.ts',
        ['takeaway', 'pilot', 'finding', 'self-test', 'scorm12', 'scorm2004', 'cmi5'],
      ],
      ['components/app/tools/documents/list.ts', ['agreement', 'notes', 'record']],
    ] as const) {
      const code = readFileSync(join(repository, file), 'utf8');
      expect(keepActivities(`/${file}`, code, all)).toBe(code);
      expect(keepActivities(`/${file}`, code, [])).not.toMatch(/takeaway|agreement|notes|record/);
    }
    const documents = 'components/app/tools/documents/list.ts';
    const code = readFileSync(join(repository, documents), 'utf8');
    expect(keepActivities(`/${documents}`, code, ['record'])?.match(/\w+Document/g)).toEqual([
      'recordDocument',
    ]);
    const languages = [{ language: 'en-GB', dir: 'ltr', name: 'English' }] as const;
    expect(usedActivities({ ...index, languages }, [])).toEqual(['language']);
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
      const all = [
        'agreement',
        'assessment',
        'language',
        'question',
        'reflection',
        'scenario',
        'finding',
        'pilot',
        'record',
      ] as const;
      expect(keepActivities(`C:\\course\\${file.replaceAll('/', '\\')}`, code, all)).toBe(code);
      const few = keepActivities(`/${file}`, code, ['question']) ?? '';
      expect(few).toContain('/question');
      const named = (name: string): boolean => code.includes(`/${name}`) || code.includes(` as ${name} `);
      const gone = all.filter((name) => name !== 'question' && named(name));
      expect(gone.length).toBeGreaterThanOrEqual(4);
      for (const name of gone) expect(few).not.toContain(` as ${name} `);
      expect(few.split('\n').length).toBe(code.split('\n').length - gone.length);
    },
  );

  it('bring the notices of what changed and of their standard alone', () => {
    const file = 'components/app/further-notices.ts';
    const code = readFileSync(join(repository, file), 'utf8');
    const kept = (...used: ('changed' | 'web' | 'scorm12')[]) =>
      keepActivities(`/${file}`, code, used)?.match(/as (?:changed|web)\b/g) ?? [];
    expect(kept('scorm12')).toEqual([]);
    expect(kept('web')).toEqual(['as web']);
    expect(kept('changed', 'web')).toEqual(['as changed', 'as web']);
    const question = {
      id: 'a',
      use: 'practice',
      type: 'likert',
      number: 0,
      interaction: 0,
      options: [],
    } as const;
    const asking = (changed: number) =>
      usedActivities(
        { ...index, questions: [{ ...question, rows: [{ id: 'r', interaction: 0, changed }] }] },
        [],
      );
    expect(asking(0)).not.toContain('changed');
    expect(asking(1)).toContain('changed');
  });

  it('bring the styles of what their texts show, also in feedback', () => {
    const module = { id: 'm', pages: [], questions: [], scenarios: [], reflections: [] };
    const shown = (html: string) => usedActivities(index, [{ ...module, pages: [{ id: 'p', html }] }]);
    expect(shown('<p>A term, its media and its glossary.</p>')).toEqual([]);
    expect(shown('<button type="button" class="term">')).toEqual(['glossary']);
    expect(shown('<dl class="glossary">')).toEqual(['glossary']);
    expect(shown('<ul class="references">')).toEqual(['references']);
    expect(shown('<figure class="media">')).toEqual(['figures', 'media']);
    expect(shown('<p><img src="a.svg" alt=""></p>')).toEqual(['figures']);
    expect(shown('<aside class="note" data-kind="tip">')).toEqual(['asides']);
    expect(shown('<p>One says <code>x</code>.</p>')).toEqual(['asides']);
    expect(shown('<p class="cover-quote">')).toEqual(['cover']);
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

  it('bring the style of a cover with a cover that has no text yet', () => {
    const pages = index.pages.map((page) => ({ ...page, layout: 'cover' as const }));
    expect(usedActivities({ ...index, pages }, [])).toEqual(['cover']);
  });

  it('leave out the styles that nothing shows, and no other', () => {
    const file = 'components/styles/index.css';
    const code = readFileSync(join(repository, file), 'utf8');
    const all = [
      'asides',
      'figures',
      'language',
      'cover',
      'glossary',
      'references',
      'media',
      'sheet',
      'tools',
      'takeaway',
      'finding',
      'logo',
      'self-test',
      'pilot',
    ] as const;
    expect(keepActivities(`/${file}`, code, all)).toBe(code);
    const few = keepActivities(`/${file}`, code, ['references']) ?? '';
    expect(few).toContain("'./references.css'");
    expect(few).toContain("'./print.css'");
    for (const gone of all) if (gone !== 'references') expect(few).not.toContain(`'./${gone}.css'`);
    expect(few.split('\n').length).toBe(code.split('\n').length - (all.length - 1));
  });

  it('leave out of the head script what only tools need', () => {
    const file = '/components/lms/early/further.ts';
    const code = readFileSync(join(repository, file), 'utf8');
    expect(keepActivities(file, code, ['tools'])).toBe(code);
    expect(keepActivities(file, code, ['question'])).not.toContain('import');
  });

  it('are left out of no other file', () => {
    expect(keepActivities('/components/app/app.ts', "import '../question/define.ts';", [])).toBeNull();
  });
});
