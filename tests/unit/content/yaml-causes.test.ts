/** What is said of YAML that cannot be read, or hardly says what was meant. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml, readYaml } from '../../../scripts/content/yaml-data.ts';
import { yamlNotes } from '../../../scripts/content/yaml-notes.ts';
import { courseSchema, kinds } from '../../../scripts/content/schema.ts';

const source = (text: string): { file: string; text: string; line: number } => ({
  file: 'a.yaml',
  text,
  line: 1,
});

describe('YAML that cannot be read', () => {
  it.each([
    ['a:\n\tb: 1\n', 'by a tab', 'two spaces in the place of each tab'],
    ['a: 1\nb: 2\na: 3\n', 'the key “a” is written twice', 'delete the other'],
    ['title: T\nid:x\n', 'no space after the colon', 'Write “id: x”.'],
    ['id:x\ntitle: T\n', 'no space after the colon', 'Write “id: x”.'],
    ['a: 1\njust words\nb: 2\n', 'no colon after its key', '“key: value”'],
    ['title: "He said "yes" to me"\n', 'inside quotation marks', 'curly ones'],
    ["title: 'It's ours'\n", 'an apostrophe ends a text', 'in place of single ones'],
    ['title: “Trust: what”\nb: 1\n', 'curly quotation marks', 'straight quotation marks'],
    ['title: Small: a course\n', 'holds a colon', 'between double quotes'],
    ['a: 1\n  b: 2\n', 'too little or too much', 'same column'],
    ['a:\n   b: 1\n  c: 2\n', 'too little or too much', 'same column'],
    ['a: [O1, O2\nb: 1\n', 'the bracket “]” is missing', 'Write “]”'],
    ['a: { x: 1\nb: 2\n', 'the bracket “}” is missing', 'Write “}”'],
    ['a: [O1] x\n', 'behind the bracket “]”', 'double quotes'],
    ['title: @home\n', 'begin with “@”', 'between double quotes'],
    ['title: `home`\n', 'begin with “`”', 'between double quotes'],
    ['title: *bold* x\n', 'begin with “*”', 'between double quotes'],
    ['title: & more\n', 'begin with “&”', 'between double quotes'],
    ['title: - x\n', 'begin with “-”', 'between double quotes'],
    ['title: "C:\\data"\n', 'a backslash', 'single quotes'],
    ['title: "Open\nb: 1\n', 'a quotation mark is missing', 'begins with "'],
    ['a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n', 'a merge', 'Keep one of the two'],
  ])('%j', (text, reason, remedy) => {
    const [finding, ...more] = parseYaml(source(text)).findings;
    expect(more).toEqual([]);
    expect(finding?.code).toBe('yaml-syntax');
    expect(finding?.message).toContain(reason);
    expect(finding?.remedy).toContain(remedy);
  });
});

describe('a value that does not fit', () => {
  const course = 'id: abc\ntitle: T\nversion: 1.0.0\nlanguage: en\n';
  it.each([
    ['completion:\n  required: [pages, scenario]\n', 'required', 'Did you mean “scenarios”?'],
    [
      'completion:\n  required: [pages, zebra]\n',
      'required',
      'Change item 2 of “required” to what is expected.',
    ],
    ['completion:\n  pass: 75%\n', 'pass', 'Write 75.'],
    ['completion:\n  pass: "80"\n', 'pass', 'Write 80.'],
    ['completion:\n  pass: 0.75\n', 'pass', 'Write 75.'],
    ['completion:\n  pass: "0,8"\n', 'pass', 'Write 80.'],
    ['completion:\n  pass: 0.755\n', 'pass', 'Change the value of “pass” to what is expected.'],
    ['version: "1.0"\n', 'version', 'Change the value of “version” to what is expected.'],
    ['rules: fulll\n', 'rules', 'Did you mean “full”?'],
    ['stage: final\n', 'stage', 'Change the value of “stage” to what is expected.'],
    ['outcomes:\n  O1: 2024\n', 'O1', 'Put the value of “O1” between double quotes: "2024".'],
  ])('%j', (text, key, remedy) => {
    const [finding] = readYaml(
      source(course.replace(/^version.*\n/m, text.startsWith('version') ? '' : '$&') + text),
      courseSchema,
    ).findings;
    expect(finding).toMatchObject({
      code: 'value-wrong',
      message: `“${key}” has a value that does not fit.`,
      remedy,
    });
  });

  it('with an outcome that is a number says how to write it', () => {
    const [finding] = readYaml(source('kind: question\nid: q\noutcome: 01\n'), kinds.question).findings;
    expect(finding?.code).toBe('id-invalid');
    expect(finding?.remedy).toBe('Begin it with a letter, such as the O of O1; 01 is a number.');
  });

  it('as an id gives one that fits', () => {
    const schema = z.strictObject({ id: kinds.lesson.shape.id });
    const [finding] = readYaml(source('id: Fête d’été\n'), schema).findings;
    expect(finding?.remedy).toBe('Use small letters, digits and hyphens only, such as “fete-d-ete”.');
  });
});

describe('a value beside a #, or between curly marks', () => {
  it.each([
    ['title: Squash day #1\n', ['yaml-note']],
    ['title: Squash #1\n', ['yaml-note']],
    ['a:\n  - one more # time\n', ['yaml-note']],
    ['title: “Where we begin”\n', ['yaml-curly']],
    ['title: „Wo wir beginnen“\n', ['yaml-curly']],
    ['title: “Day #1”\n', ['yaml-note']],
    ['title: "Squash day #1"\n', []],
    ['title: Squash day#1\n', []],
    ['stage: draft # until spring\n', []],
    ['# a note\ntitle: Two words\n# more\n', []],
    ['title: “How can we help you?”\n', []],
    ['title: “Yes” is not enough\n', []],
    ['a: [\n', []],
  ])('%j', (text, codes) => {
    expect(yamlNotes(source(text)).map(({ code }) => code)).toEqual(codes);
  });
});
