import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../scripts/content/parse.ts';
import { readingAge, sentences, sentencesOf } from '../../../scripts/content/reading.ts';

function tree(body: string): Root {
  const { parsed } = parseMarkdown({
    file: 'a.md',
    text: `---\nkind: lesson\nid: a\ntitle: A\n---\n\n${body}\n`,
  });
  return parsed?.tree ?? { type: 'root', children: [] };
}

describe('sentences', () => {
  it('end at their signs, also inside quotation marks, and not inside numbers', () => {
    const found = sentences('“Could we?” she asks at 10.30. No. It is 3.5 m wide… Then “Yes!” They left.', 4);
    expect(found.map(({ text }) => text)).toEqual([
      '“Could we?” she asks at 10.30.',
      'No.',
      'It is 3.5 m wide…',
      'Then “Yes!”',
      'They left.',
    ]);
    expect(found.every(({ line }) => line === 4)).toBe(true);
  });

  it('end with a heading, an item and a cell, each on its line; a transcript has none', () => {
    const body =
      '## Two words\n\nA sentence\n\n- one item\n- two items\n\n| a | b c |\n| --- | --- |\n| d | e |\n\n' +
      ':::note{title="x"}\nInside.\n:::\n\n:::video{src="x"}\nSpoken words.\n:::';
    expect(sentencesOf('a.md', tree(body).children).map(({ text, line }) => `${line} ${text}`)).toEqual([
      '7 Two words',
      '9 A sentence',
      '11 one item',
      '12 two items',
      '14 a',
      '14 b c',
      '16 d',
      '16 e',
      '19 Inside.',
    ]);
  });
});

describe('the reading age', () => {
  it('is judged from a hundred words on', () => {
    const text = (count: number) => sentences('The cat sat on the mat with us. '.repeat(count), 1);
    expect(readingAge(text(12))).toBeNull();
    expect(readingAge(text(13))).toBe(4.3);
  });

  it('rises with longer sentences and with longer words', () => {
    const short = readingAge(sentences('Ring them first. Ask what they need. '.repeat(20), 1)) ?? 0;
    const long =
      readingAge(sentences('Ring them first and ask them what they need then. '.repeat(20), 1)) ?? 0;
    const hard =
      readingAge(sentences('Communicate initially, establishing requirements. '.repeat(30), 1)) ?? 0;
    expect(long).toBeGreaterThan(short);
    expect(hard).toBeGreaterThan(long);
  });
});
