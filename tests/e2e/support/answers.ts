/** Gives an answer to a question of any type, by the controls that are on the page. */
import type { Locator } from '@playwright/test';
import type { Codebook, CodebookEntry } from '../../../components/model/record.ts';

/** Entry of the question that a page or a sitting shows, found as a person would: by its words. */
export async function entryFor(question: Locator, codebook: Codebook): Promise<CodebookEntry> {
  return entryOfStem(await question.locator('.question-stem').innerText(), codebook);
}

/** @throws when the codebook has no question with these words. */
export function entryOfStem(words: string, codebook: Codebook): CodebookEntry {
  const stem = plain(words);
  const entry = codebook.entries.find(({ retired, text }) => !retired && plain(text) === stem);
  if (!entry) throw new Error(`The codebook has no question with the words “${stem}”.`);
  return entry;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What to choose, move or type: ids in the form of `CodebookEntry.right`, or a text. */
export type Given = readonly string[] | string;

/** The right answer, or one that is wholly given and wrong. */
export function answerTo(entry: CodebookEntry, rightly: boolean): Given {
  const { type, right, options } = entry;
  const words = options.find(({ id }) => id === right[0])?.text ?? '';
  switch (type) {
    case 'numeric':
      return rightly ? (/-?\d+([.,]\d+)?/.exec(words)?.[0] ?? '') : '99999';
    case 'short-answer':
      return rightly ? (words.split(' / ')[0] ?? '') : 'zebra';
    case 'ordering':
      return rightly ? right : [...right.slice(1), ...right.slice(0, 1)];
    case 'matching': {
      const [first = '', ...others] = right;
      const row = first.split('.')[0] ?? '';
      const other = options.find(({ id }) => id.startsWith(`${row}.`) && id !== first)?.id ?? '';
      return rightly ? right : [other, ...others];
    }
    default:
      return rightly ? right : options.flatMap(({ id }) => (right.includes(id) ? [] : id)).slice(0, 1);
  }
}

/** Puts an answer into the controls of a question with mouse and touch in mind. */
export async function give(question: Locator, { type }: CodebookEntry, given: Given): Promise<void> {
  if (typeof given === 'string') return question.locator('input[type=text]').fill(given);
  if (type === 'ordering') return putInOrder(question, given, (button) => button.click());
  // What was ticked for an earlier try is no part of this one.
  const ticked = question.locator('input[type=checkbox]:checked');
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  for (const id of given) {
    const select = question.locator(`select[data-row="${id.split('.')[0] ?? ''}"]`);
    if ((await select.count()) > 0) await select.selectOption(id);
    else await question.locator(`input[value="${id}"]`).check();
  }
}

/** Brings lines into an order by their buttons, the first line first. A line that is in place is moved twice. */
export async function putInOrder(
  question: Locator,
  wanted: readonly string[],
  press: (button: Locator) => Promise<void>,
): Promise<void> {
  const move = (id: string, way: 'up' | 'down') => question.locator(`[data-move="${id}.${way}"]`);
  let moved = false;
  for (const [place, id] of wanted.entries()) {
    for (let at = (await orderOf(question)).indexOf(id); at > place; at -= 1) {
      await press(move(id, 'up'));
      moved = true;
    }
  }
  const [first = ''] = wanted;
  if (moved) return;
  await press(move(first, 'down'));
  await press(move(first, 'up'));
}

async function orderOf(question: Locator): Promise<string[]> {
  const moves = question.locator('[data-way=up]');
  return moves.evaluateAll((buttons) =>
    buttons.map((button) => (button.getAttribute('data-move') ?? '').replace(/\.up$/, '')),
  );
}
