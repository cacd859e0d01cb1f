/** Terms are put in before anything is counted, checked or hashed, and places stay those of the file. */
import { describe, expect, it } from 'vitest';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { courseFolder, fixtures, lesson, lessonText, question, scenario } from './course-folder.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const small = (file: string): Promise<string> => readFile(join(fixtures, 'valid/small', file), 'utf8');
const activities = '\n\n::scenario{#phone}\n\n::reflection{#whom-to-call}';

async function compile(
  body: string,
  terms: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Compiled> {
  const course = `${await small('course.yaml')}terms:\n${terms}`;
  const text = lessonText(`${body}${activities}`, 'id: asking\ntitle: Asking\nneed: optional\nteaches: [S1]');
  return compileCourse(await courseFolder({ 'course.yaml': course, [lesson]: text, ...more }));
}

const html = ({ course }: Compiled): string =>
  course?.modules[0]?.pages.find(({ id }) => id === 'asking')?.html ?? '';

describe('a term', () => {
  it('stands with either apostrophe, with a capital, over two lines and inside other words', async () => {
    const body =
      "{children's home} {Children’s home} **{children’s\nhome}** [at a {children’s home}](#welcome).";
    const compiled = await compile(body, "  children's home: crèche\n");
    expect(compiled.diagnostics).toEqual([]);
    expect(html(compiled)).toContain(
      '<p>crèche Crèche <strong>crèche</strong> <a href="#welcome">at a crèche</a>.</p>',
    );
  });

  it('keeps a capital of its own, and takes one for a small letter at the beginning', async () => {
    const compiled = await compile('{Key Stage} {NHS}', '  Key Stage: year group\n  NHS: health service\n');
    expect(html(compiled)).toContain('<p>year group health service</p>');
  });

  it('is left alone in code and in addresses', async () => {
    const compiled = await compile('`{home}` [x](https://example.org/{home})', '  home: house\n');
    expect(html(compiled)).toContain('<code>{home}</code> <a href="https://example.org/%7Bhome%7D"');
  });

  it('counts as the words that learners read, and changes the hash of a question', async () => {
    const stem = (await small(question)).replace('Who is a partner?', 'Who is {one}?');
    const one = await compile('{one}', '  one: a\n', { [question]: stem });
    const three = await compile('{one}', '  one: a b c\n', { [question]: stem });
    const words = ({ inventory }: Compiled): number | undefined =>
      inventory.pages.find(({ id }) => id === 'asking')?.words;
    expect([words(one), words(three)]).toEqual([1, 3]);
    const hash = ({ course }: Compiled): string | undefined => course?.modules[0]?.questions[0]?.hash;
    expect(hash(one)).not.toBe(hash(three));
  });

  it('leaves the place of what comes after it in the same line as it is in the file', async () => {
    const story = (await small(scenario)).replace('They dance next door.', 'A {one}. A {one}. Coach: no.');
    const { diagnostics } = await compile('x', '  one: very long words indeed\n', { [scenario]: story });
    const line = story.split('\n').findIndex((text) => text.includes('Coach: no.')) + 1;
    expect(diagnostics).toMatchObject([{ code: 'lead-form', line, column: 'A {one}. A {one}. '.length + 1 }]);
  });

  it('is named where its wording is neutral, and is no diagnostic then', async () => {
    const compiled = await compile('{home}', '  home: { neutral: house }\n  other: thing\n');
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.neutralTerms).toEqual(['home']);
    expect(html(compiled)).toContain('<p>house</p>');
  });

  it('whose brace is not closed is told, whether or not course.yaml has it; without terms, none is', async () => {
    const { diagnostics } = await compile(
      'Ring the {carehome first, then {home, then { x',
      '  home: house\n',
    );
    expect(diagnostics.map(({ code, expected, column }) => [code, expected, column])).toEqual([
      ['term-unclosed', '{carehome}', 10],
      ['term-unclosed', '{home}', 32],
    ]);
    const body = lessonText(
      `A {set${activities}`,
      'id: asking\ntitle: Asking\nneed: optional\nteaches: [S1]',
    );
    expect((await compileCourse(await courseFolder({ [lesson]: body }))).diagnostics).toEqual([]);
  });

  it('is not looked for in braces that hold no name', async () => {
    const compiled = await compile('A set { } or {1, 2} or {#x} stays.', '  home: house\n');
    expect(compiled.diagnostics).toEqual([]);
  });
});

describe('a definition', () => {
  it('cannot stand in a line that is chosen', async () => {
    const glossary = 'group: { term: group, means: "people" }\n';
    const options = (await small(question)).replace('A group that', 'A [group](#term-group) that');
    const { diagnostics } = await compile('x', '  home: house\n', {
      'glossary.yaml': glossary,
      [question]: options,
    });
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['not-here', question]]);
  });

  it('keeps the signs that touch its word', async () => {
    const compiled = await compile(
      'Two ([group](#term-group)). A [group](#term-group) of two.',
      '  home: house\n',
      {
        'glossary.yaml': 'group: { term: group, means: "people" }\n',
      },
    );
    const [, first, second] = html(compiled).split('<button');
    expect(html(compiled)).toContain('<p>Two <span class="term-signs">(<button');
    expect(first).toMatch(/<\/span>\)\.<\/span> A $/);
    expect(second).toMatch(/<\/span> of two\.<\/p>/);
  });

  it('and a source that are not there are told with what is near', async () => {
    const { diagnostics } = await compile('[x](#term-grop) [y](#source-toolkit)', '  home: house\n', {
      'glossary.yaml': 'group: { term: group, means: "people" }\n',
    });
    expect(diagnostics.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['link-unknown', 'Did you mean “group”?'],
      ['link-unknown', 'Write “::references” on the page that is to list the sources.'],
    ]);
  });

  it('whose id was written as that of a page is told with its whole address', async () => {
    const { diagnostics } = await compile(
      '[x](#reading-aloud) [y](#reading-alou) [z](#toolkit)',
      '  home: house\n',
      {
        'glossary.yaml': 'reading-aloud: { term: reading aloud, means: "reading to others" }\n',
        'modules/01-start/03-more.md': lessonText('::references', 'id: more\ntitle: More\nneed: optional'),
      },
    );
    expect(diagnostics.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['link-unknown', 'Did you mean “#term-reading-aloud”?'],
      ['link-unknown', 'Did you mean “#term-reading-aloud”?'],
      ['link-unknown', 'Did you mean “#source-toolkit”?'],
    ]);
  });
});

describe('words of another language', () => {
  const glossary =
    'homago: { term: HOMAGO, means: "short for [hanging out](#lang-en), and more" }\n' +
    'open: { term: open, means: "says [Wer weiß?](#lang-de)" }\n';

  it('are marked in texts, in the glossary and among the sources', async () => {
    const sources = (await small('sources.yaml')).replace(/title: .*/, 'title: "[Wer weiß?](#lang-de-CH)"');
    const compiled = await compile(
      'They say [*bonjour*, always](#lang-fr). [Homago](#term-homago), [open](#term-open).\n\n::references',
      '  home: house\n',
      { 'glossary.yaml': glossary, 'sources.yaml': sources },
    );
    expect(compiled.diagnostics).toEqual([]);
    expect(html(compiled)).toContain('They say <span lang="fr"><em>bonjour</em>, always</span>.');
    expect(html(compiled)).toContain('short for <span lang="en">hanging out</span>, and more.');
    expect(html(compiled)).toContain('says <span lang="de">Wer weiß?</span></span>');
    expect(html(compiled)).toContain('<cite><span lang="de-CH">Wer weiß?</span></cite>');
  });

  it('need a language tag', async () => {
    const { diagnostics } = await compile('[x](#lang-English)', '  home: house\n');
    expect(diagnostics.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['link-unknown', 'Write a tag such as #lang-en or #lang-pt-BR.'],
    ]);
  });
});
