import { describe, expect, it } from 'vitest';
import {
  launchAttributes,
  launchBody,
  launchDocument,
  launchHead,
  LATER_MARK,
  PLAYER_MARK,
  type LaunchInput,
} from '../../../components/app/launch.ts';
import type { CourseIndex, QuestionType } from '../../../components/model/course.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import { sampleIndex, sampleModules } from './sample-course.ts';

const input: LaunchInput = {
  index: sampleIndex,
  modules: sampleModules,
  headScript: 'window.early="</script>"',
  standard: 'scorm12',
  ledger: { pages: ['<b>'] },
  t: createTranslate(en, 'en-GB'),
};

/** Position of each text in the body, which must be found. */
function positions(body: string, texts: readonly string[]): readonly number[] {
  return texts.map((text) => {
    const at = body.indexOf(text);
    expect(at, text).toBeGreaterThan(-1);
    return at;
  });
}

describe('the launch file', () => {
  it('keeps the order in which things are needed', () => {
    const found = positions(launchBody(input), [
      'class="skip-link"',
      '<h1 tabindex="-1">Making Partnerships Work</h1>',
      'id="course-words"',
      'id="course-index"',
      'id="module-m0"',
      PLAYER_MARK,
      'id="module-m3"',
      'id="module-m6"',
      LATER_MARK,
      'id="course-ledger"',
    ]);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('has the player before a large index, and its words before the player', () => {
    const [page] = sampleIndex.pages;
    const pages = page ? Array.from({ length: 300 }, (_, at) => ({ ...page, id: `p${at}` })) : [];
    const body = launchBody({ ...input, index: { ...sampleIndex, pages } });
    const found = positions(body, ['id="course-words"', PLAYER_MARK, 'id="course-index"', 'id="module-m0"']);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('lets no more than 128 KiB of later texts stand before what saves', () => {
    const [first] = sampleModules;
    const sizes = { l1: 100, l2: 26, l3: 3 };
    const modules = Object.entries(sizes).map(([id, kib]) => ({
      id,
      pages: [{ id: 'p', html: 'a'.repeat(kib * 1024) }],
      questions: [],
      scenarios: [],
      reflections: [],
    }));
    const all = [first, ...modules].filter((one) => one !== undefined) as LaunchInput['modules'];
    const found = positions(launchBody({ ...input, modules: all }), [
      PLAYER_MARK,
      'id="module-l1"',
      'id="module-l2"',
      LATER_MARK,
      'id="module-l3"',
    ]);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('brings an icon where no LMS is around it, so that no host is asked for one', () => {
    expect(launchHead(input)).not.toContain('rel="icon"');
    expect(launchHead({ ...input, standard: 'web' })).toMatch(
      /<link rel="icon" href="data:image\/svg\+xml,[^"]+">/,
    );
  });

  it('has the text of page one and of no other page outside the data', () => {
    const shown = launchBody(input).replace(/<script[\s\S]*?<\/script>/g, '');
    expect(shown).toContain('Good partnerships look easy from outside.');
    expect(shown).not.toContain('Read, try, leave, come back.');
  });

  it('writes data that no text can end, and that reads back as it was', () => {
    const blocks = [
      ...launchBody(input).matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g),
    ];
    expect(blocks.map(([, json]) => json).join('')).not.toMatch(/<!--|<\/?script/i);
    expect(blocks.map(([, json]) => JSON.parse(json ?? '') as unknown)).toEqual([
      expect.objectContaining({ 'save.saved': 'Saved', 'copy.answers': 'Copy my answers' }),
      sampleIndex,
      sampleModules[0],
      ...sampleModules.slice(1),
      input.ledger,
    ]);
  });

  it('has the words of the activities that the course has, and no others', () => {
    const words = (index: CourseIndex): string =>
      /id="course-words">([^<]*)</.exec(launchBody({ ...input, index }))?.[1] ?? '';
    const practice = { ...sampleIndex, assessment: null, scenarios: [], reflections: [] };
    expect(words(practice)).toContain('"question.check"');
    expect(words(practice)).not.toMatch(/"(assessment|scenario|reflection)\./);
    expect(words({ ...practice, questions: [] })).not.toContain('"question.');
    expect(words(practice)).not.toMatch(/"(matching|ordering|typed|scale)\./);
    const [first] = practice.questions;
    const asking = (type: QuestionType): string =>
      words({ ...practice, questions: first ? [{ ...first, type }] : [] });
    expect(asking('numeric')).toMatch(/"question\.[\s\S]*"typed\./);
    expect(asking('likert')).toContain('"scale.');
    expect(asking('matching')).not.toContain('"ordering.');
    expect(words(sampleIndex)).toMatch(/"assessment\.[\s\S]*"reflection\.[\s\S]*"scenario\./);
    const [page] = sampleIndex.pages;
    const pages = page ? Array.from({ length: 8 }, (_, at) => ({ ...page, id: `p${at}` })) : [];
    const long = launchBody({ ...input, index: { ...sampleIndex, pages } });
    // Nobody waits for tools, so their words stand behind everything that somebody waits for.
    const [early = '', late = ''] = long.split('id="course-tools-words"');
    expect(late).toMatch(/"look\.[\s\S]*"take\.[\s\S]*"record\./);
    expect(early).not.toMatch(/"(take|record|look)\./);
    expect(launchBody({ ...input, index: sampleIndex })).not.toMatch(
      /"(take|record|look)\.|course-tools-words/,
    );
    expect(words(practice)).not.toMatch(/"(take|record)\./);
  });

  it('has the questions of a plain web page only there', () => {
    const words = (standard: LaunchInput['standard']): string =>
      /id="course-words">([^<]*)</.exec(launchBody({ ...input, standard }))?.[1] ?? '';
    expect(words('web')).toMatch(/"stored\.[\s\S]*"remember\./);
    expect(words('scorm12')).toContain('"earlier.title"');
    expect(words('scorm12')).not.toMatch(/"(stored\.|remember\.(title|text|yes|no)")/);
  });

  it('tells of questions that changed only where some did', () => {
    const words = (changed?: number): string => {
      const questions = sampleIndex.questions.map((one, at) =>
        at === 0 && changed ? { ...one, changed } : one,
      );
      return launchBody({ ...input, index: { ...sampleIndex, questions } });
    };
    expect(words()).not.toContain('"again":');
    expect(words(1)).toContain('"again":"These pages ask you');
  });

  it('leaves modules out that are files of their own', () => {
    const body = launchBody({ ...input, modules: sampleModules.slice(0, 1) });
    expect(body).toContain('id="module-m0"');
    expect(body).not.toContain('id="module-m3"');
  });

  it('names language and first page, title, version', () => {
    const page = launchDocument('<html><!--launch:head--><!--launch:body--></html>', input);
    expect(page).toContain('<html lang="en-GB" data-first="welcome">');
    expect(page).toContain(
      '<title>Making Partnerships Work · Making Partnerships Work: a course for library staff</title>',
    );
    expect(launchHead(input)).toContain('content="sample 0.1.0"');
  });

  it('offers the other language by its own name, and knows no first page, since it may be read in either', () => {
    const languages = [
      { language: 'en-GB', dir: 'ltr', name: 'English' },
      { language: 'es', dir: 'ltr', name: 'Español' },
    ] as const;
    const several = { ...input, index: { ...sampleIndex, languages } };
    expect(launchBody(several)).toContain(
      '<button type="button" class="language" lang="es">Español</button>',
    );
    expect(launchBody(several)).toContain('"language.now"');
    expect(launchAttributes(several)).toBe('lang="en-GB" dir="ltr" data-first=""');
    expect(launchBody(input)).not.toMatch(/course_languages|"language\.now"/);
  });

  it('puts texts into the template unchanged, also those that look like a replacement pattern', () => {
    const page = launchDocument('<html><!--launch:head--><!--launch:body--></html>', input);
    expect(page).toContain('It costs $& nothing.');
  });

  it('cannot be ended by the head script', () => {
    expect(launchHead(input)).toContain('<script>window.early="<\\/script>"</script>');
  });

  it('escapes titles', () => {
    const pages = sampleIndex.pages.map((page) => ({ ...page, title: 'R&D <b> "x"' }));
    const body = launchBody({ ...input, index: { ...sampleIndex, pages } });
    expect(body).toContain('<h1 tabindex="-1">R&amp;D &lt;b&gt; &quot;x&quot;</h1>');
  });

  it('draws the cover only for a course that has one', () => {
    const pages = sampleIndex.pages.map((page) => ({ ...page, layout: 'plain' as const }));
    expect(launchBody(input)).toContain('class="cover-drawing"');
    expect(launchBody({ ...input, index: { ...sampleIndex, pages } })).not.toContain('class="cover-drawing"');
  });

  it('refuses a course without pages', () => {
    expect(() => launchBody({ ...input, index: { ...sampleIndex, pages: [] } })).toThrow('without pages');
  });
});
