/** What an author reads of circles, terms, links, pictures, values and files that are not what they should be. */
import { describe, expect, it } from 'vitest';
import {
  brief,
  lesson,
  lessonText,
  page,
  question,
  scenario,
  small,
  told,
  type Changes,
} from './course-folder.ts';

describe('a story that grows in a circle', () => {
  it('names the scenes, what grows, and where', async () => {
    const text = (await small(scenario))
      .replace('](#after) `#later` `acceptable`', '](#wait) `#later` `acceptable`')
      .concat('\n## wait\n\nIt rings.\n\n- [Answer](#call) `#answer` `trust +1`\n');
    const found = await told({ [scenario]: text });
    expect(brief(found)).toEqual([
      '54 scenario-too-large: Write `sets trust 2`, or another fixed number, in place of `trust +1`, or let the choice lead to a scene outside the circle.',
    ]);
    expect(found[0]?.found).toBe('the circle “wait”, “call”; each time round, “trust” changes again');
  });
});

describe('curly brackets', () => {
  it('by accident', async () => {
    expect(brief(await told(page('Go to the {library}.')))).toEqual([
      '9 term-unknown: Delete the curly brackets; or, if it is to be a term, write “terms:” into course.yaml and below it, indented by two spaces, “library: library” with the words that learners read after the colon.',
    ]);
    const found = await told({
      'course.yaml': `${await small('course.yaml')}terms:\n  home: home\n`,
      ...page('A {library}, a {home}.'),
    });
    expect(found[0]?.remedy).toContain(
      'write below “terms:” in course.yaml, indented by two spaces, “library: library”',
    );
  });
});

describe('links', () => {
  it.each([
    ['[the site](www.example.org/a)', 'www.example.org/a', 'Write https://www.example.org/a'],
    ['See www.example.org now.', 'www.example.org', 'Write https://www.example.org'],
    ['[the site](example.org)', 'example.org', 'Write https://example.org'],
    ['[the site](http://example.org)', 'http://example.org', 'Write https://example.org'],
    ['[the page](01-welcome.md)', '01-welcome.md', 'Write #welcome'],
    ['[the page](../01-start/01-welcome.md#x)', '../01-start/01-welcome.md#x', 'Write #welcome'],
    ['[the page](welcome)', 'welcome', 'Write #welcome'],
    [
      '[the page](nowhere.md)',
      'nowhere.md',
      'Write # and the id of the page, which stands in the front matter of its file.',
    ],
    ['[x](javascript:alert)', 'javascript:alert', 'Change the address.'],
  ])('%s', async (body, found, remedy) => {
    const all = await told(page(body));
    expect(all.map((one) => [one.code, one.found, one.remedy])).toEqual([['link-address', found, remedy]]);
  });
});

describe('a file in UTF-16', () => {
  const text = lessonText('Words.');
  const little = new Uint8Array(Buffer.from(text, 'utf16le'));
  it.each([
    ['a mark', new Uint8Array([0xff, 0xfe, ...little])],
    ['no mark', little],
    ['its bytes the other way round', new Uint8Array([0xfe, 0xff, ...Buffer.from(little).swap16()])],
  ])('with %s is named', async (_, bytes) => {
    const found = await told({ [lesson]: bytes });
    expect(found.map(({ code, found: what }) => [code, what])).toEqual([
      ['file-encoding', 'UTF-16, which some programs call Unicode'],
    ]);
  });
});

describe('files that nobody meant', () => {
  it('as programs leave them are passed over', async () => {
    const names = [
      '~$notes.md',
      '.~lock.a.md#',
      '.DS_Store',
      'Thumbs.db',
      'a.tmp',
      '02-asking.md~',
      'desktop.ini',
    ];
    const files = names.flatMap((name) => [`modules/01-start/${name}`, `bank/${name}`]);
    expect(brief(await told(Object.fromEntries(files.map((file) => [file, 'x']))))).toEqual([]);
  });

  it.each([
    '02-asking (1).md',
    '02-asking - Copy.md',
    'Copy of 02-asking.md',
    '02-asking copy 2.md',
    '02-asking (another copy).md',
    '02-asking - Kopie.md',
    '02-asking Kopie 2.md',
    'Kopie (2) von 02-asking.md',
    '02-asking (3. Kopie).md',
    '02-asking - Copie (2).md',
    '02-asking copie.md',
    'Copie de 02-asking.md',
    '02-asking - copia.md',
    'Copia de 02-asking.md',
    'Copia di 02-asking.md',
    '02-asking - Cópia (2).md',
    'Cópia de 02-asking.md',
    '02-asking c\u006f\u0301pia.md',
    'Kopie van 02-asking.md',
    '02-asking - kopie (2).md',
  ])('%s', async (name) => {
    const found = await told({ [`modules/01-start/${name}`]: await small(lesson) });
    expect(found.map(({ code, file, remedy }) => `${code} ${file} ${remedy}`)).toEqual([
      `id-duplicate modules/01-start/${name} This file looks like a copy: delete it. If it is to stay, give it an id and a name of its own.`,
    ]);
  });
});

describe('feedback of steps', () => {
  it('with two spaces is one fault', async () => {
    const head =
      '---\nkind: question\nid: what-is-a-partner\ntype: ordering\nuse: practice\noutcome: O1\n---\n';
    const steps = ['ask', 'wait', 'go'].map((id, i) => `${i + 1}. ${id} \`#${id}\`\n  > Yes.\n`).join('');
    const found = await told({ [question]: `${head}\nWhat comes first?\n\n${steps}` });
    expect(brief(found)).toEqual([
      '12 quotation-not-indented: Write three spaces before each > here; the other quotations of this list need them too.',
    ]);
    expect(found[0]?.message).toContain('indented by 2 spaces and needs 3');
  });
});

describe('values and files of YAML', () => {
  it.each([
    ['course.yaml', 'pass: 75', 'pass: 0.6', 'value-wrong: Write 60.'],
    [question, 'type: single', 'type: Single choice', 'value-wrong: Write “single”.'],
  ])('%s with %s as %s', async (file, from, to, expected) => {
    const found = brief(await told({ [file]: (await small(file)).replace(from, to) }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each(['', '\n', '# later\n'])('an empty course.yaml, %j', async (text) => {
    const found = (await told({ 'course.yaml': text })).filter(({ file }) => file === 'course.yaml');
    expect(brief(found)).toEqual([
      '1 yaml-syntax: Write the lines “id: …”, “title: …”, “version: …”, “language: …”, as the author guide shows them; if there were some, take the file back from an earlier version.',
    ]);
  });
});

describe('a drawing that is none', () => {
  it.each([
    ['', 'no bytes'],
    ['no drawing', 'something that is not XML'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 'something that is not XML'],
  ])('%j', async (text, what) => {
    const found = await told({ 'media/table.svg': text });
    expect(found.map(({ code, found: shown }) => [code, shown])).toEqual([['image-broken', what]]);
  });
});

describe('words that are the same', () => {
  it('in two options are told, capitals aside', async () => {
    const text = (await small(question)).replace(
      'A choir that rents the hall.',
      ' a student  who books a Desk.',
    );
    const found = await told({ [question]: text });
    expect(found.map(({ code, severity, line, message }) => [code, severity, line, message])).toEqual([
      [
        'option-alike',
        'warning',
        17,
        'This line has the same words as line 15, so nobody can tell the two apart.',
      ],
    ]);
  });

  const typed = (lines: string): Changes => ({
    [question]: `---\nkind: question\nid: what-is-a-partner\ntype: short-answer\nuse: practice\noutcome: O1\n---\n\nWhat?\n\n${lines}\n> **Right:** Yes.\n\n> **Otherwise:** No.\n`,
  });
  it('in two typed answers are told, of whatever is right', async () => {
    expect(
      (await told(typed('- [x] library `#a`\n- [x] room / Library! `#b`\n'))).map(({ code, line }) => [
        code,
        line,
      ]),
    ).toEqual([['answer-twice', 12]]);
    expect(brief(await told(typed('- [x] library `#a`\n- [x] room `#b`\n')))).toEqual([]);
  });

  it('in two answers of a table are told, capitals aside', async () => {
    const table =
      '| Who | What |\n| --- | --- |\n| one `#one` | The library `#a` |\n| two `#two` | the  library `#b` |\n';
    const head =
      '---\nkind: question\nid: what-is-a-partner\ntype: matching\nuse: practice\noutcome: O1\n---\n';
    const found = await told({
      [question]: `${head}\nWhat?\n\n${table}\n> **Right:** Yes.\n\n> **Otherwise:** No.\n`,
    });
    expect(found.map(({ code }) => code)).toContain('answer-twice');
  });
});
