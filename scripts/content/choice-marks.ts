/** The marks on a choice: id, quality, effects, condition. */
import type { Condition, Effect, Quality, StateValue } from '../../components/model/course.ts';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { parseCondition, readValue } from './conditions.ts';
import type { Located } from './source.ts';
import { straightened, type Straight } from './typed-signs.ts';

export interface ChoiceMarks {
  id: string | null;
  quality: Quality | null;
  effects: Located<Effect>[];
  when: Located<Condition> | null;
  whenText: string;
  otherwise: boolean;
}

const addend = /^([a-z][a-z0-9-]*) ?([+−-]) ?(\d{1,6})$/;

type State = Readonly<Record<string, StateValue>>;

const qualities: readonly Quality[] = ['best', 'acceptable', 'poor'];
const words = [...qualities, 'sets', 'when', 'otherwise'];

/** Reads the marks of one choice; names and types are those of the story's `state`. */
export function readMarks(
  given: readonly Located<string>[],
  state: State,
): { marks: ChoiceMarks; findings: Finding[] } {
  const marks: ChoiceMarks = {
    id: null,
    quality: null,
    effects: [],
    when: null,
    whenText: '',
    otherwise: false,
  };
  const findings = given.flatMap((mark) => readMark(mark, state, marks));
  return { marks, findings };
}

function readMark({ value, at }: Located<string>, state: State, marks: ChoiceMarks): Finding[] {
  const twice = (): Finding[] => [find('mark-twice', at, { mark: value })];
  const quality = qualities.find((known) => known === value);
  const straight = value.startsWith('#') ? null : unread(value);
  if (straight) return [find('mark-unknown', at, { mark: value, near: straight.remedy })];
  if (value.startsWith('#')) {
    if (marks.id !== null) return twice();
    marks.id = value.slice(1).trim();
    return [];
  }
  if (quality !== undefined) {
    if (marks.quality !== null) return twice();
    marks.quality = quality;
    return [];
  }
  if (value === 'otherwise' || value.startsWith('when ')) {
    if (marks.otherwise || marks.when !== null) return twice();
    if (value !== 'otherwise') return readWhen({ value: value.slice(5).trim(), at }, state, marks);
    marks.otherwise = true;
    return [];
  }
  return readEffect({ value, at }, state, marks);
}

/** A mark with signs that cannot be read. A minus sign is read as what it is. */
function unread(value: string): Straight | null {
  return addend.test(value) ? null : straightened(value);
}

function readWhen({ value, at }: Located<string>, state: State, marks: ChoiceMarks): Finding[] {
  const parsed = parseCondition(value, state);
  marks.whenText = value;
  if ('condition' in parsed) {
    marks.when = { value: parsed.condition, at };
    return [];
  }
  if (parsed.fault === 'unknown') return [unknownName(parsed.name, state, at)];
  if (parsed.fault === 'type') return [find('name-type', at, { ...parsed, found: value })];
  return [find('condition-syntax', at, { condition: value, reason: parsed.reason })];
}

function unknownName(name: string, state: State, at: Located<string>['at']): Finding {
  const near = didYouMean(name, Object.keys(state), 'Add the name with its first value to “state”.');
  return find('name-unknown', at, { name, near });
}

function readEffect({ value, at }: Located<string>, state: State, marks: ChoiceMarks): Finding[] {
  const set = /^sets ([a-z][a-z0-9-]*)(?: (\S+))?$/.exec(value);
  const add = addend.exec(value);
  const name = set?.[1] ?? add?.[1];
  if (name === undefined) {
    const near = didYouMean(value.split(' ')[0] ?? '', words, 'Check the spelling.');
    return [find('mark-unknown', at, { mark: value, near })];
  }
  const known = Object.hasOwn(state, name) ? state[name] : undefined;
  if (known === undefined) return [unknownName(name, state, at)];
  const effect = add ? addition(name, add) : setting(name, set?.[2]);
  const result = effect && ('add' in effect ? effect.add : effect.set);
  if (effect === null || typeof result !== typeof known) {
    const is = typeof known === 'number' ? 'a number' : 'yes or no';
    return [find('name-type', at, { name, is, found: value })];
  }
  marks.effects.push({ value: effect, at });
  return [];
}

function addition(name: string, found: RegExpExecArray): Effect {
  return { name, add: Number(found[3]) * (found[2] === '+' ? 1 : -1) };
}

function setting(name: string, written: string | undefined): Effect | null {
  const set = written === undefined ? true : readValue(written);
  return set === null ? null : { name, set };
}
