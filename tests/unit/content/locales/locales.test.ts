import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../../scripts/content/compile.ts';
import { describeLanguages } from '../../../../scripts/content/locales/names.ts';
import { base, es, read, edited, compile, told } from './languages-course.ts';

describe('a course in two languages', async () => {
  const { course, locales, diagnostics } = await compileCourse(base, { worstCase: () => 0 });
  const [spanish] = locales;
  const [module] = spanish?.modules ?? [];

  it('is sound, and says which languages there are', () => {
    expect(diagnostics).toEqual([]);
    expect(course?.index.languages).toEqual([
      { language: 'en-GB', dir: 'ltr', name: 'English' },
      { language: 'es', dir: 'ltr', name: 'Español' },
    ]);
    expect(locales.map(({ language }) => language)).toEqual(['es']);
    const titles = [course?.index.title, spanish?.index.title];
    expect(new Set(titles).size).toBe(2);
    expect([course?.codebook.titles, spanish?.codebook.titles]).toEqual([titles, titles]);
  });

  it('may mark words of another language where the source has none', async () => {
    const marked = await compile(await edited(`${es}/01-welcome.md`, 'Pasa.', '[Come in](#lang-en).'));
    expect(told(marked)).toEqual([]);
    const [page] = marked.locales[0]?.modules[0]?.pages ?? [];
    expect(page?.html).toContain('<span lang="en">Come in</span>');
  });

  it('has the same index but for its words', () => {
    const { title, language, pages, modules, slots, ...same } = spanish!.index;
    expect(course?.index).toMatchObject(same);
    expect([title, language, ...modules.map((one) => one.title)]).toEqual([
      'Dos idiomas',
      'es',
      'El comienzo',
    ]);
    expect(pages.map((page) => [page.number, page.title])).toEqual([
      [0, 'Te damos la bienvenida: la biblioteca'],
      [1, 'Preguntar'],
    ]);
    expect(slots.map((slot) => [slot.number, slot.title, slot.hint, slot.contact])).toEqual([
      [0, 'La sala', '', false],
      [1, 'A quién llamar', 'Su puesto.', true],
    ]);
  });

  it('means the same: hashes and accepted numbers are those of the source', () => {
    const hashes = (modules: readonly { questions: readonly { hash: string }[] }[]): string[] =>
      modules.flatMap(({ questions }) => questions.map(({ hash }) => hash));
    expect(hashes(spanish?.modules ?? [])).toEqual(hashes(course?.modules ?? []));
    const chairs = module?.questions.find(({ id }) => id === 'chairs');
    expect(chairs?.options[0]?.accepts).toEqual({ from: 6, to: 8 });
  });

  it('has its own texts, terms, drawings and words of the compiler', () => {
    const html = module?.pages[0]?.html ?? '';
    expect(html).toContain('Pregunta a la persona responsable.');
    expect(html).toContain('Práctica segura');
    expect(html).toContain('(se abre en una ventana nueva)');
    expect(html).toContain('>nuestro</text>');
    expect(course?.modules[0]?.pages[0]?.html).toContain('>ours</text>');
  });

  it('shows its own pictures beside those of the source', () => {
    expect(course?.media).toEqual(['media/sign.gif']);
    expect(spanish?.media).toEqual([{ name: 'media/es/sign.gif', file: 'locales/es/media/sign.gif' }]);
    expect(module?.pages[0]?.html).toContain('src="media/es/sign.gif"');
  });
});

describe('a file that is not translated', () => {
  it('stops the build by the strictest rules, and shows the words of the source else', async () => {
    const gone = { [`${es}/partner.md`]: null, 'locales/es/media/sign.gif': null };
    expect(told(await compile(gone))).toEqual([`error locale-missing ${es}/partner.md:`]);
    const basic = await compile({ ...gone, ...(await edited('course.yaml', 'rules: full', 'rules: basic')) });
    expect(told(basic)).toEqual([`warning locale-missing ${es}/partner.md:`]);
    const [spanish] = basic.locales;
    expect(spanish?.modules[0]?.questions[0]?.stem).toBe('<p>Who is a partner?</p>');
    expect(spanish?.media).toEqual([{ name: 'media/sign.gif', file: 'media/sign.gif' }]);
  });

  it('is told of a drawing with words', async () => {
    expect(told(await compile({ 'locales/es/media/parts.svg': null }))).toEqual([
      'error locale-missing locales/es/media/parts.svg:',
    ]);
  });
});

describe('a file of which a part is translated', () => {
  it('is one line with the count, and nothing of it is called old', async () => {
    const source = await read('modules/01-start/partner.md');
    const state = await read('locales/es/state.yaml');
    const none = state.replace(/^("?modules\/01-start\/partner\.md"?: ")[^"]*/m, '$1');
    expect(none).not.toBe(state);
    const { diagnostics } = await compile({
      [`${es}/partner.md`]: source,
      'locales/es/state.yaml': none,
    });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['locale-missing', expect.stringMatching(/^Not translated: (\d+) of \1 texts in modules/)],
    ]);
  });

  it('has a key of YAML that is not translated told once', async () => {
    const state = await read('locales/es/state.yaml');
    const own = await read('locales/es/course.yaml');
    const { diagnostics } = await compile({
      'locales/es/course.yaml': own.replace(/^title:.*\n/m, ''),
      'locales/es/state.yaml': state.replace(/^("?course\.yaml"?: ")\w+ /m, '$1'),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['locale-missing']);
  });
});

describe('a language that is not listed', () => {
  it('lacks a file that nobody is said to read', async () => {
    const { diagnostics } = await compile({
      ...(await edited('course.yaml', 'languages: [es]\n', '')),
      [`${es}/partner.md`]: null,
    });
    const missing = diagnostics.find(({ code }) => code === 'locale-missing');
    expect(missing?.severity).toBe('warning');
    expect(missing?.message).toContain('Learners get nothing of this language so far.');
    expect(missing?.remedy).toBe('Translate it before you add “es” to “languages:” in course.yaml.');
  });

  it('is checked and does not ship', async () => {
    const changes = {
      ...(await edited('course.yaml', 'languages: [es]\n', '')),
      ...(await edited(`${es}/partner.md`, '`#group`', '`#other`')),
    };
    const compiled = await compile(changes);
    expect(told(compiled)).toEqual([`warning locale-differs ${es}/partner.md:10`]);
    expect(compiled.locales).toEqual([]);
    expect(compiled.course?.index).not.toHaveProperty('languages');
  });

  it('need not be known to the interface', async () => {
    const french = await compile({
      'locales/fr/module.yaml': 'x',
      'locales/fr/course.yaml': 'title: Le cours\n',
    });
    expect(french.course?.index.languages).toHaveLength(2);
    expect(told(french).every((line) => line.startsWith('warning locale-'))).toBe(true);
  });
});

describe('what may not differ', () => {
  const cases: readonly (readonly [string, string, string | RegExp, string, number])[] = [
    ['an id', 'partner.md', '`#group`', '`#grupo`', 10],
    ['a tick', 'partner.md', '- [ ]', '- [x]', 12],
    ['front matter', 'partner.md', 'use: practice', 'use: assessment', 5],
    ['a kind of file', '02-asking.md', 'kind: lesson', 'kind: reflection', 2],
    ['a link', '01-welcome.md', '(#asking)', '(#welcome)', 7],
    ['a picture', '01-welcome.md', 'media/sign.gif', 'media/parts.svg', 9],
    ['the order of activities', '01-welcome.md', /(.*partner.*)\n\n(.*chairs.*)/, '$2\n\n$1', 17],
    ['a box', '01-welcome.md', ':::safe', ':::note', 13],
    ['a paragraph more', '02-asking.md', '::agreement', 'Más.\n\n::agreement', 9],
    ['a lead', 'chairs.md', '**Otherwise:** ', '', 13],
    ['a number', 'chairs.md', '6 to 8', '6 to 9', 10],
  ];

  it.each(cases)('%s', async (_what, file, from, to, line) => {
    const compiled = await compile(await edited(`${es}/${file}`, from, to));
    expect(told(compiled)).toEqual([`error locale-differs ${es}/${file}:${line}`]);
    expect(compiled.course).toBeNull();
  });

  it('is said in signs that an author knows, with the place in the source', async () => {
    const { diagnostics } = await compile(await edited(`${es}/partner.md`, '`#group`', ''));
    expect(diagnostics[0]).toMatchObject({
      message: 'The translation differs from modules/01-start/partner.md:10 in more than its words.',
      expected: 'text with `#group`',
      found: 'text',
    });
  });

  it('is not the order of links in a sentence, nor the emphasis', async () => {
    expect(told(await compile(await edited(`${es}/02-asking.md`, 'antes', '**antes**')))).toEqual([]);
  });
});

describe('words of YAML', () => {
  const changed = async (text: string): Promise<string[]> =>
    told(await compile({ 'locales/es/course.yaml': (await read('locales/es/course.yaml')) + text }));

  it('may not set what is no text', async () => {
    expect(await changed('rules: basic\nversion: 1.0.0\n')).toEqual([
      'error locale-key locales/es/course.yaml:12',
    ]);
  });

  it('may not add a key', async () => {
    expect(await changed('    other: Otra\n')).toEqual(['error locale-key locales/es/course.yaml:12']);
  });

  it('are of the language of their folder', async () => {
    const other = await compile(await edited('locales/es/course.yaml', 'language: es', 'language: pt'));
    expect(told(other)).toEqual(['error locale-key locales/es/course.yaml:2']);
  });

  it('are missed one by one', async () => {
    const { diagnostics } = await compile(await edited('locales/es/course.yaml', '    room: La sala\n', ''));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Not translated: agreement.slots.room of course.yaml. Learners read it in the language of the source.',
    ]);
  });

  it('that cannot be read have their own place', async () => {
    expect(told(await compile({ 'locales/es/course.yaml': 'title: a: b\n' }))).toEqual([
      'error yaml-syntax locales/es/course.yaml:1',
    ]);
  });
});

describe('names of languages', () => {
  it('are their own, with a region where two are alike', () => {
    const names = (...tags: string[]): string[] => describeLanguages(tags).map(({ name }) => name);
    expect(names('en-GB', 'es', 'ar')).toEqual(['English', 'Español', 'العربية']);
    expect(names('es-MX', 'es-ES')).toEqual(['Español de México', 'Español de España']);
  });

  it('come with the way they are written', () => {
    const ways = describeLanguages(['en', 'ar-EG', 'az-Arab', 'fa-Latn']).map(({ dir }) => dir);
    expect(ways).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
  });
});
