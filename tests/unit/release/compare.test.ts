import { describe, expect, it } from 'vitest';
import type { CourseIndex, ReflectionContent } from '../../../components/model/course.ts';
import { compareReleases } from '../../../scripts/release/compare.ts';
import { formatReport } from '../../../scripts/release/format.ts';
import type { Release } from '../../../scripts/release/release.ts';
import { content, index as sample } from '../state/sample.ts';
import { base, stamped } from './versions.ts';
import { changed, codes, released, reworded } from './changed-release.ts';

describe('compareReleases', () => {
  it('finds nothing between a package and itself', () => {
    const report = compareReleases(base, base);
    expect(report.verdict).toBe('safe');
    expect(formatReport(report)).toMatchSnapshot();
  });

  it('names what is asked again, and the way to say that it is only a correction', () => {
    const report = compareReleases(base, released(reworded('multiple')));
    expect(report).toMatchObject({ verdict: 'asked-again', now: { edition: 1 } });
    expect(formatReport(report)).toMatchSnapshot();
  });

  it('tells one edition for two meanings, and the remedy', () => {
    const report = compareReleases(base, stamped(reworded('multiple'), [], base));
    expect(report.verdict).toBe('breaking');
    expect(codes(report)).toEqual(['two-meanings']);
    expect(report.findings[0]).toMatchSnapshot();
  });

  it('tells texts that stand elsewhere, and what is gone', () => {
    const [needs, monday] = sample.reflections;
    const now = changed(
      {
        reflections:
          needs && monday ? [{ ...needs, page: 'tale', into: ['when'], picks: ['floor', null, 'tea'] }] : [],
        slots: sample.slots
          .filter(({ id }) => id !== 'contact')
          .map((one) => ({ ...one, title: `${one.title} now` })),
        pages: sample.pages.filter(({ id }) => id !== 'story'),
        questions: base.index.questions.filter(({ id }) => id !== 'numeric'),
      },
      (release) => ({
        ...release,
        modules: release.modules.map((module) => ({
          ...module,
          reflections: [
            { ...(content.reflection('needs') as ReflectionContent), prompt: '<p>Whom do you ring?</p>' },
          ],
        })),
      }),
    );
    const report = compareReleases(base, now);
    expect(report.verdict).toBe('breaking');
    expect(formatReport(report)).toMatchSnapshot();
    const meant = compareReleases(base, now, { textsMayGo: ['monday', 'contact'] });
    expect(meant.verdict).toBe('safe');
    expect(codes(meant)).toEqual(expect.arrayContaining(['reflection-gone', 'field-gone']));
    expect(codes(meant)).not.toContain('texts-gone');
  });

  it('tells where stories go on, and what people still need', () => {
    const [dance] = sample.scenarios;
    const now = changed({
      scenarios: dance
        ? [{ ...dance, scenes: dance.scenes.map((scene) => (scene?.id === 'later' ? null : scene)) }]
        : [],
      pages: [
        ...sample.pages.map((page) => (page.id === 'welcome' ? { ...page, need: 'core' as const } : page)),
        {
          ...(sample.pages[0] as CourseIndex['pages'][0]),
          id: 'fresh',
          number: 70,
          title: 'Fresh',
          need: 'core',
        },
      ],
      completion: { ...sample.completion, pass: 80, tries: 3 },
    });
    expect(formatReport(compareReleases(base, now))).toMatchSnapshot();
    const less = changed({ completion: { ...sample.completion, required: ['pages'] } });
    expect(codes(compareReleases(base, less))).toEqual(['status-less']);
    expect(compareReleases(base, less).findings[0]?.message).toContain(
      'No longer required: the stories, the assessment.',
    );
    expect(codes(compareReleases(less, base))).toContain('status-more');
  });

  it('tells what breaks', () => {
    const other = compareReleases(base, changed({ id: 'other' }));
    expect(codes(other)).toEqual(['course-id']);
    const renumbered = {
      ...base,
      entries: base.entries.map((line) => (line === 'questions 0 single' ? 'questions 0 stranger' : line)),
    };
    const lost = { ...base, entries: base.entries.filter((line) => line !== 'pages 1 room') };
    const broken = [
      compareReleases(base, renumbered),
      compareReleases(base, lost),
      compareReleases({ ...base, state: 'm9' }, base),
      compareReleases(changed({ edition: 2 }), base),
      compareReleases(base, { ...base, identifiers: ['other'] }),
    ];
    expect(broken.every(({ verdict }) => verdict === 'breaking')).toBe(true);
    const said = [other, ...broken].flatMap(({ findings }) =>
      findings.filter(({ section }) => section === 'breaking'),
    );
    expect(said.map(({ code, message, remedy }) => [code, message, remedy])).toMatchSnapshot();
  });

  it('tells a package without a manifest nothing about identifiers', () => {
    expect(compareReleases({ ...base, identifiers: null }, base).verdict).toBe('safe');
  });

  it('points out what was renamed without saying so', () => {
    const rename = <T extends { id: string; number: number }>(items: readonly T[], id: string): T[] =>
      items.map((item) => (item.id === id ? { ...item, id: `${id}-two`, number: item.number + 60 } : item));
    const [module] = base.modules;
    const now: Release = {
      ...changed({ pages: rename(sample.pages, 'tale'), questions: rename(base.index.questions, 'numeric') }),
      modules: (module ? [module] : []).map((texts) => ({
        ...texts,
        pages: texts.pages.map((page) => (page.id === 'tale' ? { ...page, id: 'tale-two' } : page)),
        questions: texts.questions.map((one) => (one.id === 'numeric' ? { ...one, id: 'numeric-two' } : one)),
      })),
    };
    const report = compareReleases(base, now);
    const renamed = report.findings.filter(({ code }) => code === 'renamed');
    expect(renamed).toMatchSnapshot();
    expect(report.verdict).toBe('breaking');
    expect(codes(compareReleases(base, now, { notRenamed: ['tale-two', 'numeric-two'] }))).not.toContain(
      'renamed',
    );
  });

  it('says one thing about a ledger that was lost', () => {
    const renumbered = base.entries.map((line) =>
      line.replace(/ (\d+) /, (_, of) => ` ${Number(of) + 300} `),
    );
    const lost = compareReleases(base, { ...base, entries: renumbered });
    expect(codes(lost)).toEqual(['ledger']);
    expect(lost.findings[0]).toMatchSnapshot();
  });

  it('says everything for the folder of the course', () => {
    const report = compareReleases(base, released(reworded('multiple')), { folder: 'mine' });
    const remedies = report.findings.flatMap(({ remedy }) => remedy ?? []);
    expect(remedies).toContainEqual(
      'Only a correction of the wording? Say so, and commit mine/ledger.yaml: npm run build -- --course mine --same-meaning multiple',
    );
    expect(remedies.join(' ')).not.toContain('course/');
  });
});
