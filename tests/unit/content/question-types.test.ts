import { describe, expect, it } from 'vitest';
import { textOf } from '../../../components/model/words.ts';
import { compiled, changed, readTypes, contentOf, indexOf, entryOf } from './types-course.ts';

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
