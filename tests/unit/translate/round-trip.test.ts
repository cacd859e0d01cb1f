import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../scripts/content/locales/blocks.ts';
import type { LocaleState } from '../../../scripts/content/locales/state.ts';
import type { CourseFiles } from '../../../scripts/content/read.ts';
import { toXliff, type Languages } from '../../../scripts/translate/export.ts';
import { fromXliff, readXliff, type Imported } from '../../../scripts/translate/import.ts';

const PAGE = 'modules/00-start/01-welcome.md';
const page = (title: string, ...lines: string[]): string =>
  `---\nkind: lesson\nid: welcome\ntitle: ${title}\n---\n\n${lines.join('\n\n')}\n`;

const ENGLISH = page('Welcome', 'See [the room](#room) & the `key`.', '- One `#one`\n- Two `#two`');
const SPANISH = page('Te damos la bienvenida', 'La `key` y [la sala](#room).', '- Uno `#one`\n- Dos `#two`');
const YAML = 'title: A course\nlanguage: en-GB\nid: sample\n';
const SPANISH_YAML = 'title: Un curso\nlanguage: es\n';

const files = (texts: Readonly<Record<string, string>>): CourseFiles => ({
  texts: Object.entries(texts).map(([file, text]) => ({ file, text })),
  trainer: [],
  media: new Map(),
  findings: [],
});

function stamped(texts: Readonly<Record<string, string>>): LocaleState {
  return new Map(
    Object.entries(texts).map(([file, text]) => [file, blocksOf(text, file).map(({ hash }) => hash)]),
  );
}

function languages(
  source: Readonly<Record<string, string>>,
  translated: Readonly<Record<string, string>>,
  state = stamped(source),
): Languages {
  const locale = { ...files(translated), language: 'es' };
  return { source: files(source), sourceLanguage: 'en-GB', locale, state };
}

const whole = languages(
  { 'course.yaml': YAML, [PAGE]: ENGLISH },
  { 'course.yaml': SPANISH_YAML, [PAGE]: SPANISH },
);

async function importing(xml: string, into: Languages): Promise<Imported> {
  return fromXliff(await readXliff(xml, 'es.xlf'), into);
}

describe('a translation that goes out and comes back', () => {
  it('has a unit for each text, with file, line, title and state, and no code in its words', async () => {
    const { xml, counts } = await toXliff(whole);
    expect(counts).toEqual({ initial: 0, translated: 5, stale: 0 });
    expect(xml).toContain(
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-GB" trgLang="es">',
    );
    expect(xml).toContain(`<note>${PAGE}, line 7</note>\n<note>Welcome</note>`);
    expect(xml).toContain(
      '<source>See [the room<ph id="1" equiv="](#room)" disp="](#room)"/> &amp; the <ph id="2" equiv="`key`" disp="`key`"/>.</source>',
    );
    expect(xml).toContain('<target>La <ph id="2" equiv="`key`" disp="`key`"/> y [la sala<ph id="1"');
  });

  it('is as it was when nobody has touched it', async () => {
    const { xml } = await toXliff(whole);
    expect((await importing(xml, whole)).texts.size).toBe(0);
  });

  it('changes what was translated anew, and nothing around it', async () => {
    const { xml } = await toXliff(whole);
    const { texts, stamps } = await importing(
      xml.replace('>Dos<', '>Dos: “más” &amp; mejor<').replace('Un curso', 'Un: curso'),
      whole,
    );
    expect(texts.get(PAGE)).toBe(SPANISH.replace('Dos', 'Dos: “más” & mejor'));
    expect(texts.get('course.yaml')).toBe('title: "Un: curso"\nlanguage: es\n');
    expect(stamps).toEqual(whole.state);
  });

  it('begins a language from nothing, and stamps only what is translated', async () => {
    const fresh = languages({ 'course.yaml': YAML, [PAGE]: ENGLISH }, {}, new Map());
    const { xml, counts } = await toXliff(fresh);
    expect(counts).toEqual({ initial: 5, translated: 0, stale: 0 });
    const given = xml
      .replace(
        'state="initial">\n<source>A course</source>',
        'state="translated">\n<source>A course</source>\n<target>Un curso</target>',
      )
      .replace(
        'state="initial">\n<source>One</source>',
        'state="translated">\n<source>One</source>\n<target>Uno</target>',
      );
    const { texts, stamps } = await importing(given, fresh);
    expect(texts.get(PAGE)).toBe(ENGLISH.replace('One', 'Uno'));
    expect(texts.get('course.yaml')).toBe('language: es\ntitle: Un curso\n');
    expect(stamps.get(PAGE)).toHaveLength(1);
  });

  it('marks what the source has changed since as stale, and keeps it so until it is translated', async () => {
    const changed = ENGLISH.replace('- Two', '- Two of them');
    const later = languages({ [PAGE]: changed }, { [PAGE]: SPANISH }, stamped({ [PAGE]: ENGLISH }));
    const { xml, counts } = await toXliff(later);
    expect(counts).toEqual({ initial: 0, translated: 3, stale: 1 });
    const stale = 'state="initial" subState="course:stale"';
    expect(xml).toContain(`<segment ${stale}>\n<source>Two of them</source>\n<target>Dos</target>`);
    const untouched = await importing(xml, later);
    expect([untouched.texts.size, untouched.stamps.get(PAGE)?.length]).toEqual([0, 3]);
    const done = await importing(
      xml.replace(stale, 'state="translated"').replace('>Dos<', '>Dos de ellas<'),
      later,
    );
    expect(done.texts.get(PAGE)).toBe(SPANISH.replace('Dos', 'Dos de ellas'));
    expect(done.stamps).toEqual(stamped({ [PAGE]: changed }));
  });

  it('keeps translations in their places when the source has grown', async () => {
    const grown = ENGLISH.replace('- One', 'A new paragraph.\n\n- One');
    const later = languages({ [PAGE]: grown }, { [PAGE]: SPANISH }, stamped({ [PAGE]: ENGLISH }));
    const { xml, counts } = await toXliff(later);
    expect(counts).toEqual({ initial: 1, translated: 4, stale: 0 });
    expect(xml).toContain('<source>Two</source>\n<target>Dos</target>');
  });

  it('says which texts are no longer in the course', async () => {
    const { xml } = await toXliff(whole);
    const shorter = languages(
      { 'course.yaml': YAML, [PAGE]: ENGLISH.replace('- Two `#two`', '') },
      { 'course.yaml': SPANISH_YAML, [PAGE]: SPANISH.replace('- Dos `#two`', '') },
    );
    expect((await importing(xml, shorter)).gone).toEqual([`${PAGE}: Two`]);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['no XML', 'Dear translator', /no XLIFF 2 file/],
    ['no XLIFF', '<p>Hello</p>', /no XLIFF 2 file/],
    [
      'XLIFF 1.2',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
      /no XLIFF 2 file/,
    ],
  ])('is told of: %s', async (_name, xml, words) => {
    await expect(readXliff(xml, 'es.xlf')).rejects.toThrow(words);
  });

  it.each([
    ['another language', (xml: string) => xml.replace('trgLang="es"', 'trgLang="fr"'), /from en-GB to fr/],
    ['another course', (xml: string) => xml.replaceAll('00-start', '99-end'), /has no file/],
    [
      'a lost placeholder',
      (xml: string) => xml.replace(/(<target>La )<ph id="2"[^>]*>/, '$1'),
      /line 7: the translation lacks placeholder 2 \(`key`\)\. Put into the target, in its place: <ph id="2"\/> Nothing was written\./,
    ],
    [
      'a bare &',
      (xml: string) => xml.replace('>Dos<', '>Dos & tres<'),
      /es\.xlf, line \d+, column 13: an “&” stands alone\. Write “&amp;”/,
    ],
    ['a broken page', (xml: string) => xml.replace('>Dos<', '># Dos<'), /would change the structure/],
  ])('is told of, and nothing is written: %s', async (_name, change, words) => {
    const { xml } = await toXliff(whole);
    await expect(importing(change(xml), whole)).rejects.toThrow(words);
  });
});

describe('lists of the source', () => {
  it('are translated under their ids, into a file that has none of them yet', async () => {
    const file = 'trainer/questionnaire.yaml';
    const asked =
      'closing:\n  - id: barrier\n    text: What?\n    options:\n      - { id: time, text: Time }\n';
    const into: Languages = {
      ...languages({}, {}),
      source: { ...files({}), questionnaire: { file, text: asked } },
    };
    const { xml } = await toXliff(into);
    const done = xml
      .replace(
        /<segment state="initial">\s*<source>What\?<\/source>/,
        '<segment state="translated"><source>What?</source><target>¿Qué?</target>',
      )
      .replace(
        /<segment state="initial">\s*<source>Time<\/source>/,
        '<segment state="translated"><source>Time</source><target>Tiempo</target>',
      );
    const { texts } = await importing(done, into);
    expect(texts.get(file)).toBe(
      'closing:\n  barrier:\n    text: ¿Qué?\n    options:\n      time:\n        text: Tiempo\n',
    );
  });
});
