import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { courseFolder, fixtures, lesson, lessonText, question, scenario, small } from './course-folder.ts';
import { compile, codes } from './compiled.ts';

const activities = '\n\n::scenario{#phone}\n\n::reflection{#whom-to-call}';

describe('bad input', () => {
  it('is one clear diagnostic for a folder that does not exist', async () => {
    const { diagnostics, course, inventory } = await compileCourse(join(fixtures, 'no-such-folder'));
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual(
      [
        ['course-without-modules', 'course.yaml'],
        ['course-missing', 'course.yaml'],
      ].sort(),
    );
    expect(course).toBeNull();
    expect(inventory.pages).toEqual([]);
  });

  it('refuses a paragraph of 5 MB at once', async () => {
    const started = performance.now();
    const compiled = await compile({ [lesson]: lessonText('word '.repeat(1024 * 1024)) });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(codes(compiled)).toEqual(['file-too-large']);
    expect(compiled.diagnostics[0]).toMatchObject({ file: lesson, line: null, found: '5121 KB' });
  });

  it('tells every fault of every file in one run', async () => {
    const compiled = await compile({
      'course.yaml': (await small('course.yaml')).replace('pass: 75', 'pass: 101'),
      [lesson]: lessonText(`[x](#nowhere) ![](media/table.svg) <i>${activities}`),
      [question]: (await small(question)).replace('[x]', '[ ]'),
      [scenario]: (await small(scenario)).replace('(#knees)', '(#knee)'),
    });
    expect(codes(compiled).sort()).toEqual(['html-raw', 'image-alt', 'question-no-right', 'value-wrong']);
    expect(new Set(compiled.diagnostics.map(({ file }) => file)).size).toBe(3);
  });

  it('does not blame other files for one that cannot be read', async () => {
    const welcome = 'modules/01-start/01-welcome.md';
    const compiled = await compile({
      [welcome]: (await small(welcome)).replace('title: Welcome', 'title: "Welcome'),
    });
    expect(codes(compiled)).toEqual(['yaml-syntax']);
  });

  it('survives aliases that would blow up', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefghi'[i]}, `.repeat(9)}]`),
    ];
    const compiled = await compile({ 'sources.yaml': `${bomb.join('\n')}\n` });
    expect(codes(compiled)).toEqual(['yaml-syntax']);
  });

  it('throws what the system refuses, and passes over a file that has just gone', async () => {
    const folder = await courseFolder();
    await symlink('nothing.md', join(folder, 'modules/01-start/gone.md'));
    expect((await compileCourse(folder)).diagnostics).toEqual([]);
    await symlink('.', join(folder, 'modules/01-start/folder.md'));
    await expect(compileCourse(folder)).rejects.toThrow('EISDIR');
  });

  it('never throws, whatever stands in a page', async () => {
    const piece = fc.constantFrom(
      '::',
      ':::',
      '{#',
      '}',
      '> ',
      '- [x] ',
      '`#a`',
      '[',
      '](#',
      ')',
      '\n',
      '\n\n',
      '**',
      '| ',
      '---',
      '<b',
      'a',
      ' ',
      '![',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const body = pieces.join('');
        const folder = await courseFolder({
          [lesson]: lessonText(body),
          [question]: body,
          [scenario]: `${body}\n## call\n${body}`,
        });
        expect((await compileCourse(folder)).course).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a quotation below the options', () => {
  it.each([
    ['> **Rihgt:** Both bring something.', 'lead-unknown'],
    ['> **Note:** They pay, and that is all.', 'lead-unknown'],
    ['> **Correct:** Both bring something.', 'lead-unknown'],
    ['> **Wrong**: They pay.', 'lead-unknown'],
    ['> **Misconception:** Who pays is a partner.', 'lead-form'],
    ['> They pay, and that is all.', 'quotation-not-indented'],
  ])('%s', async (quotation, code) => {
    expect(codes(await compile({ [question]: `${await small(question)}\n${quotation}\n` }))).toEqual([code]);
  });
});

describe('severity', () => {
  const longPage = lessonText(`${'Word. '.repeat(701)}${activities}`);
  const course = (rules: string, stage: string): Promise<string> =>
    small('course.yaml').then((text) =>
      text.replace('rules: full', `rules: ${rules}`).replace('stage: release', `stage: ${stage}`),
    );

  it.each([
    ['full', 'release', 'error', 'error'],
    ['full', 'draft', 'error', 'warning'],
    ['basic', 'release', 'warning', 'warning'],
    ['basic', 'draft', 'warning', 'warning'],
  ])('with rules %s and stage %s: craft %s, alignment %s', async (rules, stage, craft, alignment) => {
    const { diagnostics } = await compile({ 'course.yaml': await course(rules, stage), [lesson]: longPage });
    const found = Object.fromEntries(diagnostics.map(({ code, severity }) => [code, severity]));
    expect(found).toEqual({ 'craft-page': craft, 'align-point-untaught': alignment });
  });

  it('keeps structural faults errors under basic rules, and gives no course', async () => {
    const { diagnostics, course: compiled } = await compile({
      'course.yaml': await course('basic', 'draft'),
      [question]: (await small(question)).replace(' `#choir`', ''),
    });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['option-without-id', 'error'],
    ]);
    expect(compiled).toBeNull();
  });
});

describe('the room of SCORM 1.2', () => {
  const of = async (worst: number, rules: string): Promise<Compiled> => {
    const text = (await small('course.yaml')).replace('rules: full', `rules: ${rules}`);
    return compileCourse(await courseFolder({ 'course.yaml': text }), { worstCase: () => worst });
  };

  it.each([
    [4097, 'full', ['error course-too-large'], true],
    [4097, 'basic', ['error course-too-large'], true],
    [4096, 'full', ['error course-nearly-full'], true],
    [4096, 'basic', ['warning course-nearly-full'], false],
    [4001, 'full', ['error course-nearly-full'], true],
    [4000, 'full', [], false],
  ])('%i characters at worst, with rules %s', async (worst, rules, expected, refused) => {
    const { course, diagnostics, inventory } = await of(worst, rules);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
    expect(course === null).toBe(refused);
    expect(inventory.suspendData.worstCase.scorm12).toBe(worst);
  });

  it('is measured as the player packs, without being asked to', async () => {
    const bank = Array.from(
      { length: 400 },
      (_, i) =>
        `## q${i}\n\n\`outcome O1\`\n\nWhat?\n\n- [x] A. \`#a\`\n  > Yes.\n- [ ] B. \`#b\`\n  > No.\n`,
    );
    const head = '---\nkind: bank\nuse: assessment\ntype: single\n---\n\n';
    const compiled = await compile({ 'bank/many.md': head + bank.join('\n') });
    expect(codes(compiled)).toEqual(['course-too-large']);
    expect(compiled.diagnostics[0]?.message).toContain('no longer fits into SCORM 1.2');
  });
});

describe('text', () => {
  it('never carries HTML, handlers or script addresses into a page', async () => {
    const attacks = [
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '[a](data:text/html,x)',
      '![a](javascript:x)',
      '<https://a.b/"onmouseover="x>',
      '`<script>`',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '\\<b>',
      '[a]: javascript:x\n\n[a]',
    ];
    for (const attack of attacks) {
      const { course } = await compile({
        [lesson]: lessonText(`${attack}${activities}`, 'id: asking\ntitle: Asking\nteaches: [S1]'),
      });
      const html = course?.modules.flatMap(({ pages }) => pages.map((page) => page.html)).join('') ?? '';
      expect(html).not.toMatch(/<(script|b)\b|<img src="(?!media\/)|<[^>]*\son\w+=|javascript:|data:/i);
    }
  });

  it('keeps words and their spaces in options and choices', async () => {
    const { course } = await compile({
      [question]: (await small(question)).replace('A choir that', 'A *choir*, `one` that  \n  _really_'),
      [scenario]: (await small(scenario)).replace('“Yes, it is', '“*Yes*, it **is**'),
    });
    const [module] = course?.modules ?? [];
    expect(module?.questions[0]?.options[1]).toMatchObject({
      html: 'A <em>choir</em>, <code>one</code> that<br>\n<em>really</em> rents the hall.',
      text: 'A choir, one that really rents the hall.',
    });
    expect(module?.scenarios[0]?.scenes[0]?.choices[2]).toMatchObject({
      html: '“<em>Yes</em>, it <strong>is</strong> yours on any day you like!”',
      text: '“Yes, it is yours on any day you like!”',
    });
  });

  it('reads files saved on Windows as any other', async () => {
    const windows = `\uFEFF${(await small(question)).replaceAll('\n', '\r\n')}`;
    const [one, two] = [await compile({}), await compile({ [question]: windows })];
    expect(two.diagnostics).toEqual([]);
    expect(two.course?.modules).toEqual(one.course?.modules);
  });

  it('puts the words of a language other than English where it is asked to', async () => {
    const folder = await courseFolder();
    const boxes = { note: 'Notiz', example: 'Beispiel', try: 'Jetzt', safe: 'Sicher' };
    const labels = {
      newWindow: '(neues Fenster)',
      allTerms: 'Alle Wörter',
      fillIn: 'zum Ausfüllen',
      transcript: 'Wortlaut',
      captions: 'Untertitel',
      boxes,
      assessment: 'Gleich.',
    };
    const { course } = await compileCourse(folder, { labels });
    const html = course?.modules.flatMap(({ pages }) => pages.map((page) => page.html)).join('') ?? '';
    expect(html).toContain('<span class="visually-hidden"> (neues Fenster)</span>');
    expect(html).toContain('<course-assessment><p>Gleich.</p>');
  });
});
