import { describe, expect, it } from 'vitest';
import { blocksOf, changedSince, type TextBlock } from '../../../../scripts/content/locales/blocks.ts';
import { formatState, readState } from '../../../../scripts/content/locales/state.ts';

const question = `---
kind: question
id: rows
type: single
title: "Chess: who plays?"
---

A teacher runs chess.
What helps?

- [x] Ask [her](#trust) to watch. \`#watch\` \`best\`
  > Yes. She sees
  > how it works.
- [ ] ____ \`#b\`

| Guest | Needs |
| --- | --- |
| The choir \`#choir\` | \`#floor\` |

:::safe{title="Not yours"}
::question{#x}
:::
`;

const texts = (blocks: readonly TextBlock[]): string[] => blocks.map(({ text }) => text);

describe('blocks of a Markdown file', () => {
  const blocks = blocksOf(question, 'modules/01/rows.md');

  it('are its words in order, without ids, marks and lines to write on', () => {
    expect(texts(blocks)).toEqual([
      'Chess: who plays?',
      'A teacher runs chess. What helps?',
      'Ask [her](#trust) to watch.',
      'Yes. She sees how it works.',
      'Guest',
      'Needs',
      'The choir',
      'Not yours',
    ]);
  });

  it('know their line and their place', () => {
    expect(blocks.map(({ line }) => line)).toEqual([5, 8, 11, 12, 16, 16, 18, 20]);
    expect(blocks.map(({ start, end }) => question.slice(start, end)).slice(0, 4)).toEqual([
      '"Chess: who plays?"',
      'A teacher runs chess.\nWhat helps?',
      'Ask [her](#trust) to watch.',
      'Yes. She sees\n  > how it works.',
    ]);
    expect(blocks[0]?.path).toEqual(['title']);
  });

  it('change with their words, not with ids, marks, addresses or line breaks', () => {
    const marked = question
      .replace('`best`', '`poor`')
      .replace('#trust', '#other')
      .replace('chess.\nWhat', 'chess. What');
    expect(blocksOf(marked, 'modules/01/rows.md').map(({ hash }) => hash)).toEqual(
      blocks.map(({ hash }) => hash),
    );
    const other = blocksOf(question.replace('What helps?', 'What hinders?'), 'modules/01/rows.md');
    expect(other.filter(({ hash }, i) => hash !== blocks[i]?.hash).map(({ line }) => line)).toEqual([8]);
  });

  it('leave out what is an id', () => {
    const story =
      '---\nkind: scenario\nid: s\ntitle: T\n---\n\n## scene-one\n\n**At stake:** trust\n\n### Words\n';
    expect(texts(blocksOf(story, 'modules/01/s.md'))).toEqual(['T', 'Words']);
    expect(texts(blocksOf(story.replace('scenario', 'lesson'), 'modules/01/s.md'))).toContain('scene-one');
  });

  it('are none where the file cannot be read', () => {
    expect(blocksOf('No front matter', 'modules/01/a.md')).toEqual([]);
    expect(blocksOf('a: [', 'course.yaml')).toEqual([]);
    expect(blocksOf('words', 'media/a.png')).toEqual([]);
  });
});

describe('blocks of other files', () => {
  it('are the words among the values of YAML', () => {
    const course =
      'id: a-course\ntitle: A course\nagreement:\n  slots:\n    a: Asks\n    b: { title: T, contact: true }\nterms:\n  x: { neutral: y }\n';
    const blocks = blocksOf(course, 'course.yaml');
    expect(blocks.map(({ path, text }) => [path?.join('.'), text])).toEqual([
      ['title', 'A course'],
      ['agreement.slots.a', 'Asks'],
      ['agreement.slots.b.title', 'T'],
      ['terms.x.neutral', 'y'],
    ]);
  });

  it('are the words of a drawing, and the cues of captions', () => {
    const drawing = '<svg><style>text{fill:red}</style>\n<text x="1">One <tspan>two</tspan></text></svg>';
    const found = blocksOf(drawing, 'media/a.svg');
    expect(found.map(({ text, start, end }) => [text, drawing.slice(start, end)])).toEqual([
      ['One', 'One'],
      ['two', 'two'],
    ]);
    const captions = 'WEBVTT\n\n00:01 --> 00:02\nHello,\nyou.\n\n00:03 --> 00:04\nBye.\n';
    expect(texts(blocksOf(captions, 'media/a.vtt'))).toEqual(['Hello, you.', 'Bye.']);
  });
});

describe('what has changed since', () => {
  const blocks = blocksOf(question, 'modules/01/rows.md');
  const hashes = blocks.map(({ hash }) => hash);

  it('is nothing for what was stamped', () => {
    expect(changedSince(blocks, hashes)).toEqual([]);
  });

  it('is every block that is new or other, and no block behind one that is gone', () => {
    const before = [hashes[0] ?? '', 'aaaaaa', ...hashes.slice(3)];
    expect(texts(changedSince(blocks, before))).toEqual([
      'A teacher runs chess. What helps?',
      'Ask [her](#trust) to watch.',
    ]);
    expect(changedSince(blocks, ['bbbbbb', ...hashes, 'cccccc'])).toEqual([]);
    expect(changedSince(blocks, [])).toEqual(blocks);
  });
});

describe('the state of a translation', () => {
  it('is read as it was written', () => {
    const state = new Map([
      ['modules/b.md', ['123456', '12e456']],
      ['course.yaml', []],
    ]);
    const read = readState(formatState(state), 'locales/es/state.yaml');
    expect(read.findings).toEqual([]);
    expect(new Map(read.state)).toEqual(state);
  });

  it('counts for nothing where it is broken', () => {
    const { state, findings } = readState('a.md: zzz\n', 'locales/es/state.yaml');
    expect([...state]).toEqual([]);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['value-wrong', 1]]);
  });
});
