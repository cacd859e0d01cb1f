import { describe, expect, it } from 'vitest';
import type { ModuleContent } from '../../../components/model/course.ts';
import { compareReleases } from '../../../scripts/release/compare.ts';
import type { Release } from '../../../scripts/release/release.ts';
import { base } from './versions.ts';
import { changed, codes } from './changed-release.ts';

describe('what keeps what was done', () => {
  const withTexts = (change: (module: ModuleContent) => Partial<ModuleContent>): Release => ({
    ...base,
    modules: base.modules.map((module) => ({ ...module, ...change(module) })),
  });
  const prompted = (prompt: string): Release =>
    withTexts(({ reflections }) => ({
      reflections: reflections.map((one) => (one.id === 'needs' ? { ...one, prompt } : one)),
    }));
  const said = (old: Release, now: Release, code: string): string[] =>
    compareReleases(old, now).findings.flatMap((one) => (one.code === code ? one.message : []));

  it('compares prompts to their end', () => {
    const long = 'Think of the last time you rang somebody whom you did not know well. '.repeat(4);
    const [old, now] = [prompted(`<p>${long}Whom?</p>`), prompted(`<p>${long}Why?</p>`)];
    const [message] = said(old, now, 'text-prompt');
    expect(message).toMatch(/Why\?” instead of “….*Whom\?”/);
    expect(said(old, old, 'text-prompt')).toEqual([]);
  });

  it('names ticks and choices with other words, and ids that changed places', () => {
    const [needs] = base.modules[0]?.reflections ?? [];
    const picks = needs?.picks ?? [];
    const ticked = (texts: readonly string[]): Release =>
      withTexts(({ reflections }) => ({
        reflections: reflections.map((one) =>
          one.id === needs?.id
            ? { ...one, picks: picks.map((pick, at) => ({ ...pick, text: texts[at] ?? pick.text })) }
            : one,
        ),
      }));
    expect(said(base, ticked(['Another floor']), 'ticks-reworded')).toMatchSnapshot();
    const places = ticked([picks[1]?.text ?? '', picks[0]?.text ?? '']);
    expect(compareReleases(base, places).verdict).toBe('breaking');
    expect(said(base, places, 'swapped')).toMatchSnapshot();
    const told = (words: readonly string[]): Release =>
      withTexts(({ scenarios }) => ({
        scenarios: scenarios.map((story) => ({
          ...story,
          scenes: story.scenes.map((scene) =>
            scene.id === 'phone'
              ? {
                  ...scene,
                  choices: scene.choices.map((one, at) => ({ ...one, text: words[at] ?? one.text ?? '' })),
                }
              : scene,
          ),
        })),
      }));
    expect(said(base, told(['Ask']), 'choices-reworded')).toMatchSnapshot();
    expect(said(base, told(['Words of yes', 'Words of ask']), 'swapped')).toHaveLength(1);
  });

  it('names a question on another page, for another use, and another number drawn', () => {
    const moved = withTexts(({ pages }) => ({
      pages: pages.map(({ id, html }) => ({
        id,
        html: id === 'tale' ? `${html}<course-question data-id="single"></course-question>` : html,
      })),
    }));
    expect(said(base, moved, 'activity-page')).toMatchSnapshot();
    const questions = base.index.questions.map((one) =>
      one.id === 'single' ? { ...one, use: 'assessment' as const } : one,
    );
    const { assessment } = base.index;
    const now = changed({ questions, assessment: assessment && { ...assessment, draw: 3 } });
    expect(codes(compareReleases(base, now))).toEqual(['to-assessment', 'status-draw']);
    expect(codes(compareReleases(now, base))).toContain('to-practice');
  });
});

describe('languages', () => {
  const english = { language: 'en', dir: 'ltr', name: 'English' } as const;
  const both = changed({
    language: 'en',
    languages: [english, { language: 'es', dir: 'ltr', name: 'Español' }],
  });
  const alone = changed({ language: 'en' });

  it('breaks for whoever takes the course in one that is gone, unless it is meant', () => {
    const gone = compareReleases(both, alone);
    expect(gone.verdict).toBe('breaking');
    expect(gone.findings[0]).toMatchObject({
      message:
        'Whoever takes the course in Español finds it in English from the next visit on: the package no longer has “es”. Answers and results stay.',
      remedy:
        'Put “es” back under “languages” in course/course.yaml. Or tell learners first, and then say that it is meant: --languages-may-go es',
    });
    const meant = compareReleases(both, alone, { languagesMayGo: ['es'] });
    expect(meant.verdict).toBe('safe');
    expect(codes(meant)).toEqual(['language-gone-meant']);
  });

  it('says in one line that there is a new one', () => {
    const report = compareReleases(alone, both);
    expect(report.verdict).toBe('safe');
    expect(report.findings.find(({ code }) => code === 'language-new')?.message).toBe(
      'The course can also be taken in Español.',
    );
    expect(codes(compareReleases(both, both))).toEqual([]);
  });
});

describe('what is told once', () => {
  const [welcome, room] = base.index.pages;
  const other = { id: 'm2', title: 'The second module' };
  const rename = (from: string, to: string, add = 0): Release => {
    const is = <T extends { id: string; number: number }>(item: T): T =>
      item.id === from ? { ...item, id: to, number: item.number + add } : item;
    const on = <T extends { page: string }>(item: T): T =>
      item.page === from ? { ...item, page: to } : item;
    const made = changed({
      pages: base.index.pages.map(is),
      questions: base.index.questions.map(is),
      scenarios: base.index.scenarios.map(is).map(on),
      reflections: base.index.reflections.map(is).map(on),
    });
    const modules = base.modules.map((module) => ({
      ...module,
      pages: module.pages.map((one) => (one.id === from ? { ...one, id: to } : one)),
      questions: module.questions.map((one) => (one.id === from ? { ...one, id: to } : one)),
      scenarios: module.scenarios.map((one) => (one.id === from ? { ...one, id: to } : one)),
    }));
    return { ...made, modules };
  };

  it('names pages that stand in another module', () => {
    const modules = [...base.index.modules, other];
    const pages = base.index.pages.map((page) =>
      page === welcome || page === room ? { ...page, module: 'm2' } : page,
    );
    const moved = compareReleases(base, changed({ modules, pages })).findings.filter(
      ({ code }) => code === 'page-module',
    );
    expect(moved.map(({ message }) => message)).toMatchSnapshot();
    const [first] = base.index.modules;
    const renumbered = changed({
      modules: [{ ...other, title: first?.title ?? '' }],
      pages: base.index.pages.map((page) => ({ ...page, module: 'm2' })),
    });
    expect(codes(compareReleases(base, renumbered))).toEqual([]);
  });

  it('says what was renamed with was', () => {
    const report = compareReleases(base, rename('numeric', 'how-many'));
    expect(report.verdict).toBe('safe');
    expect(codes(report)).toEqual(['renamed-kept']);
    expect(report.findings.find(({ code }) => code === 'renamed-kept')?.message).toBe(
      'The question “numeric” is renamed and is now “how-many”; what people did there stays.',
    );
  });

  it.each(['room', 'tale', 'numeric', 'dance'])('tells of %s, renamed without was, that alone', (id) => {
    expect(codes(compareReleases(base, rename(id, `${id}-two`, 60)))).toEqual(['renamed']);
  });

  it('tells ids that changed places that alone', () => {
    const trade = (id: string): string =>
      ({ welcome: 'room', room: 'welcome', single: 'multiple', multiple: 'single' })[id] ?? id;
    const asked = base.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) => ({ ...one, stem: `<p>${one.text}</p>` })),
    }));
    const texts = asked.map((module) => ({
      ...module,
      pages: module.pages.map((one) => ({ ...one, id: trade(one.id) })),
      questions: module.questions.map((one) => ({ ...one, id: trade(one.id) })),
    }));
    const index = {
      ...base.index,
      scenarios: base.index.scenarios.map((one) => ({ ...one, page: trade(one.page) })),
      reflections: base.index.reflections.map((one) => ({ ...one, page: trade(one.page) })),
      pages: base.index.pages.map((one) => ({
        ...one,
        ...(base.index.pages.find(({ id }) => id === trade(one.id)) ?? one),
        id: one.id,
        number: one.number,
      })),
    };
    const report = compareReleases({ ...base, modules: asked }, { ...base, index, modules: texts });
    expect(codes(report)).toEqual(['swapped', 'swapped']);
    expect(report.findings[0]?.message).toContain('and the other way round');
  });

  it('tells pages of one title apart by their ids', () => {
    const pages = base.index.pages.map((page) =>
      page.id === 'tale' ? { ...page, title: room?.title ?? '' } : page,
    );
    const [needs] = base.index.reflections;
    const reflections = base.index.reflections.map((one) => (one === needs ? { ...one, page: 'tale' } : one));
    const [message] = compareReleases(base, changed({ pages, reflections })).findings.flatMap((one) =>
      one.code === 'text-page' ? one.message : [],
    );
    expect(message).toBe(
      'What people wrote to “Title of needs” stands on “Page room” (tale) instead of “Page room” (room).',
    );
  });
});
