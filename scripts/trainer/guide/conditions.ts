/** What a story remembers and asks, in words. */
import type { Comparison, Condition, StateValue } from '../../../components/model/course.ts';
import type { ChoiceSource, ScenarioSource, SceneSource } from '../../content/source.ts';
import { sceneKind } from '../../content/story.ts';
import { letterAt } from './scene-names.ts';

const comparisons: Readonly<Record<Comparison, string>> = {
  '=': 'is',
  '>': 'is more than',
  '<': 'is less than',
  '>=': 'is at least',
  '<=': 'is at most',
};

const opposites: Readonly<Record<Exclude<Comparison, '='>, Comparison>> = {
  '>': '<=',
  '<': '>=',
  '>=': '<',
  '<=': '>',
};

function valueWords(value: StateValue): string {
  return typeof value === 'number' ? String(value).replace('-', '−') : value ? 'yes' : 'no';
}

function nameWords(name: string): string {
  return `“${name.replaceAll('-', ' ')}”`;
}

/** Inside a list, “either” and “both” hold together what belongs together, and semicolons keep the rest apart. */
function joined(parts: readonly string[], word: 'and' | 'or', isInner: boolean): string {
  const lead = word === 'or' ? 'either ' : parts.length === 2 ? 'both ' : 'all of ';
  const last = parts.at(-1) ?? '';
  const rest = parts.slice(0, -1);
  if (isInner) return `${lead}${rest.join(', ')} ${word} ${last}`;
  const isDeep = parts.some((part) => /^(?:either|both|all of) /.test(part));
  return isDeep ? `${rest.join('; ')}; ${word} ${last}` : `${rest.join(', ')} ${word} ${last}`;
}

/** A condition as a clause to follow “if”: “asked” is yes and “trust” is at least 6. */
export function conditionWords(condition: Condition, isOpposite = false, isInner = false): string {
  if ('not' in condition) return conditionWords(condition.not, !isOpposite, isInner);
  if ('name' in condition) {
    const { name, is, value } = condition;
    if (!isOpposite) return `${nameWords(name)} ${comparisons[is]} ${valueWords(value)}`;
    if (typeof value !== 'number') return `${nameWords(name)} is ${valueWords(!value)}`;
    return is === '='
      ? `${nameWords(name)} is not ${valueWords(value)}`
      : `${nameWords(name)} ${comparisons[opposites[is]]} ${valueWords(value)}`;
  }
  const [parts, isAll] = 'all' in condition ? [condition.all, true] : [condition.any, false];
  const words = parts.map((part) => conditionWords(part, isOpposite, true));
  return joined(words, isAll === isOpposite ? 'or' : 'and', isInner);
}

/** One thing that a story remembers, and which choices change it. */
export interface Memory {
  readonly name: string;
  readonly changes: string;
}

function effectWords({ value }: ChoiceSource['effects'][number]): string {
  if ('set' in value) return valueWords(value.set);
  return value.add < 0 ? `−${-value.add}` : `+${value.add}`;
}

/** A choice as the map shows it, such as 1a; what a turn does has no letter. */
function placeOf(scene: SceneSource, number: number, at: number): string {
  return sceneKind(scene) === 'turn' ? String(number) : `${number}${letterAt(at)}`;
}

/** What a story remembers; nothing where it remembers nothing. */
export function memories({ state, scenes }: Pick<ScenarioSource, 'state' | 'scenes'>): readonly Memory[] {
  return Object.entries(state).map(([name, first]) => {
    const changes = new Map<string, string[]>();
    scenes.forEach((scene, i) => {
      scene.choices.forEach((choice, at) => {
        for (const effect of choice.effects.filter(({ value }) => value.name === name)) {
          const how = effectWords(effect);
          changes.set(how, [...(changes.get(how) ?? []), placeOf(scene, i + 1, at)]);
        }
      });
    });
    const told = [...changes].map(([how, places]) => `${how} after ${places.join(', ')}`);
    return { name: nameWords(name), changes: [`${valueWords(first)} at first`, ...told].join('; ') };
  });
}

/** What a turn tells on the way, and in which of its cases. */
interface Told {
  /** Such as “if …”; empty where there is one case only. */
  readonly when: string;
  readonly text: NonNullable<ChoiceSource['consequence']>;
}

/** Neighbouring choices of a turn that lead to the same scene, since the first that holds decides. */
export interface WayOn {
  readonly to: string;
  /** When it is taken, as the end of a sentence; empty where the turn knows one way only. */
  readonly when: string;
  readonly told: readonly Told[];
}

function partsOf({ when }: ChoiceSource): readonly Condition[] {
  if (when === null) return [];
  return 'all' in when.value ? when.value.all : [when.value];
}

/** What all choices ask, and what each asks besides. */
function shared(choices: readonly ChoiceSource[]): { common: Condition[]; rests: Condition[][] } {
  const all = choices.map((choice) => partsOf(choice).map((part) => ({ part, key: JSON.stringify(part) })));
  const isCommon = (key: string): boolean => all.every((parts) => parts.some((one) => one.key === key));
  const rests = all.map((parts) => parts.filter(({ key }) => !isCommon(key)).map(({ part }) => part));
  const common = (all[0] ?? []).filter(({ key }) => isCommon(key)).map(({ part }) => part);
  return { common, rests };
}

function whole(parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { all: parts };
}

function wayOf(choices: readonly ChoiceSource[], all: readonly ChoiceSource[]): WayOn {
  const { common, rests } = shared(choices);
  const ifWords = (parts: readonly Condition[]): string => `if ${conditionWords(whole(parts))}`;
  const any: Condition[] = rests.some((rest) => rest.length === 0) ? [] : [{ any: rests.map(whole) }];
  const others = choices.length === all.length ? 'in every case' : 'in every other case';
  const when = choices.some((choice) => choice.when === null) ? others : ifWords([...common, ...any]);
  const told = choices.flatMap(({ consequence }, i) => {
    const rest = rests[i] ?? [];
    const which = rest.length === 0 ? 'otherwise' : ifWords(rest);
    return consequence === null ? [] : [{ when: choices.length === 1 ? '' : which, text: consequence }];
  });
  return { to: choices[0]?.to.value ?? '', when: all.length === 1 ? '' : when, told };
}

/** The ways out of a turn. */
export function waysOn({ choices }: Pick<SceneSource, 'choices'>): readonly WayOn[] {
  const groups: ChoiceSource[][] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last?.[0]?.to.value === choice.to.value) last.push(choice);
    else groups.push([choice]);
  }
  return groups.map((group) => wayOf(group, choices));
}

/** When a choice of a decision is offered; empty where it always is. */
export function offeredWords({ when, otherwise }: ChoiceSource): string {
  if (otherwise) return 'only otherwise';
  return when === null ? '' : `only if ${conditionWords(when.value)}`;
}
