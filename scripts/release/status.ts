/** What an update asks of people who have not finished. Whoever has finished stays finished. Pure. */
import type { CourseIndex, Need } from '../../components/model/course.ts';
import { say, type Finding } from './words.ts';

interface Unit {
  readonly key: string;
  readonly title: string;
}

/** Required items as units; of a group any one will do, so it counts once. */
function units<T extends { readonly number: number; readonly title: string; readonly need: Need }>(
  items: readonly T[],
  isRequired: boolean,
): Unit[] {
  if (!isRequired) return [];
  const found = new Map<string, string>();
  for (const { number, title, need } of items) {
    if (need === 'optional') continue;
    const key = need === 'core' ? `number ${number}` : `group ${need.oneOf}`;
    const known = found.get(key);
    found.set(key, known === undefined ? title : `${known}” or “${title}`);
  }
  return [...found].map(([key, title]) => ({ key, title }));
}

function requiredOf({ pages, scenarios, completion }: CourseIndex): { pages: Unit[]; scenarios: Unit[] } {
  return {
    pages: units(pages, completion.required.includes('pages')),
    scenarios: units(scenarios, completion.required.includes('scenarios')),
  };
}

const newIn = (now: readonly Unit[], old: readonly Unit[]): string[] =>
  now.filter(({ key }) => !old.some((one) => one.key === key)).map(({ title }) => title);

const names = { pages: 'the pages', scenarios: 'the stories', assessment: 'the assessment' } as const;

/** Differences of the rule of completion, and of what it asks for. */
export function statusFindings(old: CourseIndex, now: CourseIndex): Finding[] {
  const [was, is] = [requiredOf(old), requiredOf(now)];
  const added = now.completion.required.filter((kind) => !old.completion.required.includes(kind));
  const dropped = old.completion.required.filter((kind) => !now.completion.required.includes(kind));
  const more = {
    kinds: added.map((kind) => names[kind]),
    pages: added.includes('pages') ? [] : newIn(is.pages, was.pages),
    scenarios: added.includes('scenarios') ? [] : newIn(is.scenarios, was.scenarios),
  };
  const less = {
    kinds: dropped.map((kind) => names[kind]),
    pages: dropped.includes('pages') ? [] : newIn(was.pages, is.pages),
    scenarios: dropped.includes('scenarios') ? [] : newIn(was.scenarios, is.scenarios),
  };
  const any = (of: typeof more): boolean => of.kinds.length + of.pages.length + of.scenarios.length > 0;
  const findings: Finding[] = [];
  if (any(more)) findings.push(say('status-more', more));
  if (any(less)) findings.push(say('status-less', less));
  const [before, after] = [old.completion, now.completion];
  if (before.pass !== after.pass) findings.push(say('status-pass', { old: before.pass, now: after.pass }));
  if (before.tries !== after.tries)
    findings.push(say('status-tries', { old: before.tries, now: after.tries }));
  const [drawn, draws] = [old.assessment?.draw, now.assessment?.draw];
  if (drawn !== undefined && draws !== undefined && drawn !== draws)
    findings.push(say('status-draw', { old: drawn, now: draws }));
  return [...findings, say('status-kept', {})];
}
