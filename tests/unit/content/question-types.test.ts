/** Matching, ordering, typed answers and scales: what comes out of the course that shows every type. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../components/model/words.ts';
import type { CodebookEntry } from '../../../components/model/record.ts';
import type { QuestionContent, QuestionIndex } from '../../../components/model/course.ts';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { overlap, readRange } from '../../../scripts/content/questions/numbers.ts';
import { courseFolder, fixtures, type Changes } from './course-folder.ts';

const options = { worstCase: () => 0 };
const types = join(fixtures, 'valid/types');
const compiled = await compileCourse(types, options);

async function changed(changes: Changes): Promise<Compiled> {
  return compileCourse(await courseFolder(changes, 'valid/types'), options);
}

const readTypes = (file: string): Promise<string> => readFile(join(types, file), 'utf8');

function contentOf(id: string, { course }: Compiled = compiled): QuestionContent {
  const found = course?.modules.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

function indexOf(id: string, { course }: Compiled = compiled): QuestionIndex {
  const found = course?.index.questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

function entryOf(id: string): CodebookEntry | undefined {
  return compiled.course?.codebook.entries.find((entry) => entry.id === id);
}

describe('the course with every type', () => {
  it('has no fault by the strictest rules, and is counted by type', () => {
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.inventory.questions).toEqual({
      practice: 9,
      assessment: 7,
      types: {
        single: 2,
        multiple: 2,
        matching: 4,
        ordering: 2,
        'short-answer': 2,
        numeric: 2,
        likert: 2,
      },
    });
  });

  it('ships the picture of a cell', () => {
    expect(compiled.course?.media).toEqual(['media/table.svg']);
  });

  it('lets at most so many items of a pick-list be ticked', () => {
    const reflection = compiled.course?.modules[1]?.reflections[0];
    expect(reflection).toMatchObject({ id: 'take-along', choose: 2 });
  });
});

describe('matching', () => {
  it('has every answer once, in the order of first mention, also those that fit nothing', () => {
    const { options: answers, rows, layout } = contentOf('what-they-need');
    expect(answers.map((answer) => `${answer.id}: ${textOf(answer)}`)).toEqual([
      'floor: What the floor is made of',
      'software: What runs on the computers',
      'age: How old the building is',
    ]);
    expect(rows.map(({ id, right, feedback }) => [id, right, feedback])).toEqual([
      ['dance', 'floor', '<p>Knees notice.</p>'],
      ['photo', 'software', '<p>Pictures want their own programs.</p>'],
      ['choir', 'floor', '<p>They stand on it for <em>two hours</em>.</p>'],
    ]);
    expect(layout).toBe('list');
  });

  it('says of an answer that fits nothing why', () => {
    const { options: answers } = contentOf('what-they-need');
    expect(answers.map(({ feedback }) => feedback)).toEqual([
      null,
      null,
      '<p>A good story, and no help on the day.</p>',
    ]);
  });

  it('numbers answers and rows in one series, and reports in one row', () => {
    expect(indexOf('what-they-need')).toMatchObject({
      options: ['floor', 'software', 'age', 'dance', 'photo', 'choir'],
      rows: ['dance', 'photo', 'choir'].map((id) => ({ id, interaction: null })),
      interaction: 3,
    });
  });

  it('is sorting of cards where the front matter or a mark of the bank says so', () => {
    expect(contentOf('who-brings-it').layout).toBe('cards');
    expect(contentOf('sort-tasks').layout).toBe('cards');
  });

  it('tells trainers every pair, and which ones are right', () => {
    const entry = entryOf('m2.sort-tasks');
    expect(entry?.options).toHaveLength(6);
    expect(entry?.options[0]).toEqual({
      id: 'door.library',
      text: 'Open the door: The library',
      note: '',
    });
    expect(entry?.right).toEqual(['door.library', 'steps.guest', 'music.guest']);
  });
});

describe('ordering', () => {
  it('keeps the right order', () => {
    expect(contentOf('first-steps').options.map(({ id }) => id)).toEqual(['ask', 'look', 'write']);
    expect(contentOf('first-steps').options[0]?.feedback).toBe('<p>Before you offer anything.</p>');
    expect(entryOf('m1.first-steps')?.right).toEqual(['ask', 'look', 'write']);
  });
});

describe('typed answers', () => {
  it('hold variants of words', () => {
    expect(contentOf('what-to-ask').options.map(({ correct, accepts }) => [correct, accepts])).toEqual([
      [true, { words: ['the floor', 'flooring', 'sprung floor'] }],
      [false, { words: ['the size', 'how big'] }],
    ]);
    expect(entryOf('m1.what-to-ask')).toMatchObject({
      options: [
        { id: 'floor', text: 'the floor / flooring / sprung floor' },
        { id: 'size', text: 'the size / how big' },
      ],
      right: ['floor'],
    });
  });

  it('hold numbers and ranges', () => {
    expect(contentOf('how-many-chairs').options.map(({ accepts }) => accepts)).toEqual([
      { from: 6, to: 8 },
      { from: null, to: 6 },
      { from: 8, to: null },
    ]);
  });

  it.each([
    ['4', 4, 4],
    ['-1.5', -1.5, -1.5],
    ['−2 to 3', -2, 3],
    ['1,000 to 2,000', 1000, 2000],
    ['less than 4', null, 4],
    ['more than 0.25', 0.25, null],
  ])('%s is a range', (text, from, to) => {
    expect(readRange(text)).toEqual({ from, to });
  });

  it.each(['', 'four', '4 pounds', '4–6', '6 to 4', '4 to 4', '1,5', '.5', '12345678901', 'less than'])(
    '%j is none',
    (text) => {
      expect(readRange(text)).toBeNull();
    },
  );

  it('overlap only where a number is in both', () => {
    const both = (a: string, b: string): boolean => {
      const [one, other] = [readRange(a), readRange(b)];
      if (!one || !other) throw new Error('no range');
      expect(overlap(other, one)).toBe(overlap(one, other));
      return overlap(one, other);
    };
    expect(both('6 to 8', 'less than 6')).toBe(false);
    expect(both('6 to 8', 'more than 8')).toBe(false);
    expect(both('6 to 8', '8 to 9')).toBe(true);
    expect(both('6 to 8', '7')).toBe(true);
    expect(both('less than 4', 'more than 3')).toBe(true);
    expect(both('less than 4', 'more than 4')).toBe(false);
  });
});

describe('a scale', () => {
  it('has statements without a right answer, each with a row of its own in the LMS', () => {
    const { rows, options: points, layout } = contentOf('confidence-before');
    expect(points.map(({ id }) => id)).toEqual(['now', 'help', 'not-yet', 'not-mine']);
    expect(rows.map(({ right }) => right)).toEqual([null, null, null]);
    expect(layout).toBe('cards');
    expect(indexOf('confidence-before')).toMatchObject({
      rows: [
        { id: 'ring', interaction: 0 },
        { id: 'ask', interaction: 1 },
        { id: 'whom', interaction: 2 },
      ],
      interaction: null,
    });
    expect(compiled.course?.index.interactions).toContain('m1.confidence-before.ring');
    expect(compiled.course?.index.interactions).not.toContain('m1.confidence-before');
  });

  it('asked again has its statements and points, and rows of its own', () => {
    const [before, after] = [contentOf('confidence-before'), contentOf('confidence-after')];
    expect(after).toMatchObject({ before: 'confidence-before', layout: 'list', rows: before.rows });
    expect(after.options).toEqual(before.options);
    expect(indexOf('confidence-after').rows.map(({ interaction }) => interaction)).toEqual([10, 11, 12]);
    expect(entryOf('m2.confidence-after.ask')).toMatchObject({
      type: 'likert',
      text: 'And how sure are you now? I could ask a dance group what it needs from a room. (again: m1.confidence-before.ask)',
      options: [{ id: 'now', text: 'Can do it now' }, { id: 'help' }, { id: 'not-yet' }, { id: 'not-mine' }],
      right: [],
      page: 'after',
    });
  });

  it('keeps its rows in the LMS when it gets another id', async () => {
    const file = 'modules/01-practice/confidence-before.md';
    const again = 'modules/02-check/confidence-after.md';
    const page = 'modules/01-practice/01-before.md';
    const rename = (text: string): string => text.replace('confidence-before', 'sure');
    const renamed = await changed({
      [file]: rename(await readTypes(file)).replace('type:', 'was: confidence-before\ntype:'),
      [again]: rename(await readTypes(again)),
      [page]: rename(await readTypes(page)),
      'ledger.yaml': `released:\nentries:\n${compiled.ledger.added.map((line) => `  - ${line}\n`).join('')}`,
    });
    expect(renamed.diagnostics).toEqual([]);
    expect(indexOf('sure', renamed).rows).toEqual(indexOf('confidence-before').rows);
    expect(indexOf('sure', renamed).options).toEqual(indexOf('confidence-before').options);
  });
});

describe('the hash of a question', () => {
  const file = 'modules/01-practice/what-they-need.md';
  const hashAfter = async (from: string, to: string): Promise<string> => {
    const text = await readTypes(file);
    expect(text).toContain(from);
    return contentOf('what-they-need', await changed({ [file]: text.replace(from, to) })).hash;
  };
  const { hash } = contentOf('what-they-need');

  it('changes with a row, an answer and the key', async () => {
    expect(await hashAfter('The choir', 'Two choirs')).not.toBe(hash);
    expect(await hashAfter('How old', 'How new')).not.toBe(hash);
    expect(await hashAfter('choir` | `#floor`', 'choir` | `#software`')).not.toBe(hash);
  });

  it('stays when feedback changes', async () => {
    expect(await hashAfter('Knees notice.', 'Ask their knees.')).toBe(hash);
  });
});

describe('the static form of a question', () => {
  const html = compiled.course?.modules.flatMap(({ pages }) => pages.map((page) => page.html)).join('\n');
  const of = (id: string): string =>
    new RegExp(`<course-question data-id="${id}">(.*?)</course-question>`, 's').exec(html ?? '')?.[1] ?? '';

  it('gives no order and no pairs away', () => {
    expect(of('what-they-need').match(/<li>.*?<\/li>/g)).toEqual([
      '<li>The dance group</li>',
      '<li>The photo club</li>',
      '<li>The choir</li>',
      '<li>How old the building is</li>',
      '<li>What runs on the computers</li>',
      '<li>What the floor is made of</li>',
    ]);
    expect(of('what-they-need')).toContain('<p><strong>Needs to know</strong></p>');
  });

  it('shows no typed answer', () => {
    expect(of('what-to-ask')).toBe(
      '<p>A dance group comes to see your hall. What do they look at first?</p>',
    );
    expect(of('how-many-chairs')).not.toContain('6 to 8');
  });

  it('shows statements and scale, also where it is asked again', () => {
    for (const id of ['confidence-before', 'confidence-after']) {
      expect(of(id)).toContain('<li>I could ask a dance group what it needs from a room.</li>');
      expect(of(id)).toContain('<p>Can do it now / With help / Not yet / Not part of my job</p>');
    }
  });
});

describe('the time that questions take', () => {
  it('is 5 seconds for each statement of a scale and 15 for any other', async () => {
    const file = 'modules/01-practice/confidence-before.md';
    const long = Array.from({ length: 60 }, (_, i) => `| ok \`#s${i}\` |`).join('\n');
    const more = await changed({ [file]: `${(await readTypes(file)).trim()}\n${long}\n` });
    // Asked twice: 120 statements of one word, 5 seconds each, 200 words a minute.
    const minutes = 120 / 200 + (120 * 5) / 60;
    expect(more.inventory.words - compiled.inventory.words).toBe(120);
    expect(more.inventory.minutes - compiled.inventory.minutes).toBeGreaterThanOrEqual(Math.floor(minutes));
    expect(more.inventory.minutes - compiled.inventory.minutes).toBeLessThanOrEqual(Math.ceil(minutes));
  });
});

describe('a scale that is asked again', () => {
  const file = 'modules/02-check/confidence-after.md';
  const named = async (change: (text: string) => string): Promise<unknown> => {
    const more = await changed({ [file]: change(await readTypes(file)) });
    const { outcome, element } = contentOf('confidence-after', more);
    return [more.diagnostics, outcome, element];
  };

  it('has the outcome and element of the first time, unless it names its own', async () => {
    expect(await named((text) => text.replace(/^(outcome|element): .*\n/gm, ''))).toEqual([
      [],
      'O1',
      'trust',
    ]);
    expect(await named((text) => text.replace('outcome: O1', 'outcome: O2'))).toEqual([[], 'O2', 'trust']);
  });
});

describe('the numbers of an ordering question', () => {
  const file = 'modules/01-practice/first-steps.md';
  const told = async (numbers: readonly number[]): Promise<string[]> => {
    let i = 0;
    const text = (await readTypes(file)).replace(/^\d+\./gm, () => `${numbers[i++] ?? 0}.`);
    expect(i).toBe(numbers.length);
    return (await changed({ [file]: text })).diagnostics.map(({ code, found }) => `${code} ${found ?? ''}`);
  };
  const count = 3;

  it('rise by one, or are all the same', async () => {
    expect(await told(Array.from({ length: count }, () => 1))).toEqual([]);
    expect(await told(Array.from({ length: count }, (_, i) => i + 3))).toEqual([]);
  });

  it.each([
    [[1, 3, 2], '1. 3. 2.'],
    [[3, 1, 2], '3. 1. 2.'],
    [[1, 2, 2], '1. 2. 2.'],
    [[1, 1, 2], '1. 1. 2.'],
  ])('are refused where they are %j', async (numbers, found) => {
    expect(await told(numbers)).toEqual([`list-order ${found}`]);
  });
});

describe('a slash in a short answer', () => {
  const file = 'modules/01-practice/what-to-ask.md';
  const told = async (words: string): Promise<string[]> => {
    const text = (await readTypes(file)).replace(/^- \[x\] .* (`#[a-z-]+`)$/m, `- [x] ${words} $1`);
    return (await changed({ [file]: text })).diagnostics.map(({ code }) => code);
  };

  it.each(['the light/lamp/lighting', 'the light /lamp', 'the light/ lamp', 'km/1', 'light / '])(
    'that parts nothing is refused: %j',
    async (words) => {
      expect(await told(words)).toEqual(['answer-slash']);
    },
  );

  it.each(['1/2', '1 1/2 / 3/2', 'light / lamp'])('parts answers or makes a fraction: %j', async (words) => {
    expect(await told(words)).toEqual([]);
  });
});
