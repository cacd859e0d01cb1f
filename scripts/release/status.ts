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
  const both = (kind: 'pages' | 'scenarios'): boolean => !added.includes(kind);
  const more = {
    pages: both('pages') ? newIn(is.pages, was.pages) : [],
    scenarios: both('scenarios') ? newIn(is.scenarios, was.scenarios) : [],
  };
  const less = [...newIn(was.pages, is.pages), ...newIn(was.scenarios, is.scenarios)].length;
  const dropped = Number(
    old.completion.required.includes('assessment') && !now.completion.required.includes('assessment'),
  );
  const findings: Finding[] = [];
  if (added.length > 0) findings.push(say('status-kinds', { added: added.map((kind) => names[kind]) }));
  if (more.pages.length + more.scenarios.length > 0) findings.push(say('status-more', more));
  if (less + dropped > 0) findings.push(say('status-less', { number: less + dropped }));
  const [before, after] = [old.completion, now.completion];
  if (before.pass !== after.pass) findings.push(say('status-pass', { old: before.pass, now: after.pass }));
  if (before.tries !== after.tries)
    findings.push(say('status-tries', { old: before.tries, now: after.tries }));
  const [drawn, draws] = [old.assessment?.draw, now.assessment?.draw];
  if (drawn !== undefined && draws !== undefined && drawn !== draws)
    findings.push(say('status-draw', { old: drawn, now: draws }));
  return [...findings, say('status-kept', {})];
}
