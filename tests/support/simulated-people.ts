/** Made-up people who take a course, as its LMS exports them: for the report page, at any size. */
import type { Codebook, CodebookEntry, CodebookScenario } from '../../components/model/record.ts';
import { writeResponse } from '../../components/model/wording.ts';
import type { ExportedAttempt, ExportedRow } from './exports.ts';

/** Numbers from 0 to below 1 that are the same every time. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const FIRST = ['Ama', 'Bo', 'Chen', 'Dina', 'Emil', 'Fatou', 'Goran', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lena'];
const LAST = ['Abara', 'Brandt', 'Costa', 'Demir', 'Eklund', 'Farkas', 'Green', 'Haddad', 'Ivanova'];

type Roll = () => number;

function pick<T>(list: readonly T[], roll: Roll): T | undefined {
  return list[Math.floor(roll() * list.length)];
}

function words(entry: CodebookEntry, ids: readonly string[]): string {
  return ids.map((id) => entry.options.find((option) => option.id === id)?.text ?? id).join(' + ');
}

function row(
  entry: CodebookEntry,
  tries: readonly string[][],
  text: string,
  right: boolean | null,
): ExportedRow {
  return {
    index: entry.index,
    id: entry.id,
    response: writeResponse(tries, text),
    pattern: writeResponse([[...entry.right]], words(entry, entry.right)),
    result: right === null ? 'neutral' : right ? 'correct' : 'wrong',
  };
}

/** A first answer, and the right one behind it where that was not right. */
function question(entry: CodebookEntry, able: number, roll: Roll): ExportedRow {
  const right = roll() < able;
  if (right) return row(entry, [[...entry.right]], words(entry, entry.right), true);
  if (entry.type === 'short-answer') return row(entry, [], 'something else', false);
  const wrong = entry.options.filter(({ id }) => !entry.right.includes(id));
  const one = pick(wrong, roll)?.id ?? entry.right[0] ?? '';
  const first = entry.type === 'ordering' ? [...entry.right].reverse() : [one, ...entry.right.slice(1)];
  return row(entry, roll() < 0.6 ? [first, [...entry.right]] : [first], words(entry, first), false);
}

function walk(
  scenario: CodebookScenario,
  entries: ReadonlyMap<string, CodebookEntry>,
  able: number,
  roll: Roll,
): ExportedRow[] {
  const rows: ExportedRow[] = [];
  const way: string[] = [];
  let at = scenario.scenes.find(({ id }) => id === scenario.start);
  for (let steps = 0; at && at.kind !== 'ending' && steps < 30; steps += 1) {
    const best = at.choices.find(({ quality }) => quality === 'best');
    const choice = best && roll() < able ? best : pick(at.choices, roll);
    const entry = entries.get(`${scenario.id}.${at.id}`);
    if (!choice) break;
    if (entry && !rows.some(({ id }) => id === entry.id)) {
      rows.push(row(entry, [[choice.id]], choice.text, null));
      way.push(choice.id);
    }
    at = scenario.scenes.find(({ id }) => id === choice.to);
  }
  const whole = entries.get(scenario.id);
  if (whole && at?.kind === 'ending') rows.push(row(whole, [[at.id]], way.join(' › '), null));
  return rows;
}

const NOTES = [
  'What is a “draft agreement”?',
  'The second picture is hard to see.',
  'Too much text at once.',
];

function answer(entry: CodebookEntry, able: number, roll: Roll): ExportedRow | null {
  if (entry.type === 'comment') {
    const note = pick(NOTES, roll) ?? '';
    return roll() < 0.2 ? { ...row(entry, [], '', null), response: note } : null;
  }
  if (entry.type === 'likert') {
    // The scales here go from high to low.
    const up = entry.repeats === '' ? 0.3 : 0.7;
    const id = roll() < up * able * 1.5 ? entry.options[0]?.id : pick(entry.options, roll)?.id;
    return id === undefined ? null : row(entry, [[id]], words(entry, [id]), null);
  }
  if (['path', 'decision', 'tries', 'times'].includes(entry.type)) return null;
  if (entry.right.length === 0) {
    const id = pick(entry.options, roll)?.id;
    return id === undefined ? null : row(entry, [[id]], words(entry, [id]), null);
  }
  return question(entry, able, roll);
}

/** The same people every time for the same numbers. Some never began, some stopped on the way. */
export function simulatedPeople(codebook: Codebook, count: number, seed = 7): ExportedAttempt[] {
  const roll = dice(seed);
  const entries = new Map(codebook.entries.map((entry) => [entry.id, entry]));
  return Array.from({ length: count }, (_, at) => {
    const name = `${FIRST[at % FIRST.length]} ${LAST[Math.floor(at / FIRST.length) % LAST.length]}${at >= 108 ? ` ${at}` : ''}`;
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@library.example`;
    const able = 0.35 + roll() * 0.6;
    const day = String(2 + Math.floor(roll() * 26)).padStart(2, '0');
    const dates = {
      started: `2026-11-${day}T09:${10 + (at % 50)}`,
      last: `2026-11-${day}T11:${10 + (at % 50)}`,
    };
    if (roll() < 0.12)
      return { name, email, number: null, ...dates, status: 'incomplete', score: null, rows: [] };
    const far = roll() < 0.75 ? 1 : roll();
    const asked = codebook.entries.filter(
      ({ index, retired }) => !retired && index <= far * codebook.entries.length,
    );
    const drawn = (id: string): boolean => !codebook.assessment?.bank.includes(id) || roll() < 0.4;
    const rows = [
      ...asked.filter(({ id }) => drawn(id)).flatMap((entry) => answer(entry, able, roll) ?? []),
      ...codebook.scenarios
        .filter(({ id }) => (entries.get(id)?.index ?? 0) <= far * codebook.entries.length)
        .flatMap((scenario) => walk(scenario, entries, able, roll)),
    ].sort((a, b) => a.index - b.index);
    const score = far === 1 ? Math.round(able * 100) : null;
    const status =
      score === null ? 'incomplete' : score >= (codebook.assessment?.pass ?? 0) ? 'passed' : 'incomplete';
    return { name, email, number: 1, ...dates, status, score, rows };
  });
}

/** A codebook as a pilot package has it: three pages that may be called unclear, one questionnaire. */
export function withPilot(codebook: Codebook): Codebook {
  const last = Math.max(...codebook.entries.map(({ index }) => index));
  const blank = {
    right: [],
    outcome: '',
    element: '',
    module: '',
    retired: false,
    since: codebook.version,
    repeats: '',
    pilot: true,
  };
  const comments = codebook.pages.slice(4, 7).map(({ id, title }, at): CodebookEntry => ({
    ...blank,
    index: last + 1 + at,
    id: `pilot.${id}.unclear`,
    type: 'comment',
    text: `Something unclear: ${title}`,
    options: [],
    page: id,
  }));
  const closing: CodebookEntry = {
    ...blank,
    index: last + 4,
    id: 'pilot.closing.use',
    type: 'single',
    text: 'What will you do first?',
    page: '',
    options: [
      { id: 'call', text: 'Make a call', note: '' },
      { id: 'ask', text: 'Ask a colleague', note: '' },
      { id: 'none', text: 'Nothing of this', note: '' },
    ],
  };
  const scale = codebook.entries
    .filter(({ type }) => type === 'likert')
    .slice(0, 3)
    .map((entry, at): CodebookEntry => ({
      ...entry,
      index: last + 5 + at,
      id: `pilot.then.${entry.id.split('.').at(-1)}`,
      repeats: entry.id,
      pilot: true,
    }));
  return { ...codebook, entries: [...codebook.entries, ...comments, closing, ...scale] };
}
