/** Ids are unique, and whatever is named by id exists. */
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isCopy } from './copies.ts';
import { slotsOf } from './slots.ts';
import type { CourseSource, Identified, Located } from './source.ts';

/** Ids with a meaning of their own in an address or in the LMS. */
export const reserved: readonly string[] = ['self-test', 'help', 'print', 'assessment-tries', 'page-times'];

/** Checks ids and references of the course as a whole. */
export function checkIdentity(source: CourseSource): Finding[] {
  const { pages, questions, scenarios, reflections, modules } = source;
  const all = [...pages, ...questions, ...scenarios, ...reflections];
  return [
    ...checkUnique(all),
    ...checkUnique(modules),
    ...checkUnique(slotsOf(source)),
    ...all.filter(({ id }) => reserved.includes(id)).map(({ id, at }) => find('id-reserved', at, { id })),
    ...[pages, questions, scenarios, reflections].flatMap((kind) => checkWas(kind, all)),
    ...checkReferences(source),
  ];
}

function checkUnique(all: readonly { readonly id: string; readonly at: Place }[]): Finding[] {
  const first = new Map<string, Place>();
  // A copy is the one to be told of, though its name may come first.
  const sorted = [...all].sort((a, b) => Number(isCopy(a.at)) - Number(isCopy(b.at)));
  return sorted.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier) {
      const other = `${earlier.file}, line ${earlier.line ?? 1}`;
      return [find('id-duplicate', at, { id, other, isCopy: isCopy(at) })];
    }
    first.set(id, at);
    return [];
  });
}

function checkWas(kind: readonly Identified[], all: readonly Identified[]): Finding[] {
  const taken = new Map<string, string>();
  return kind.flatMap(({ id, was }) => {
    if (was === null) return [];
    const other = taken.get(was.value);
    taken.set(was.value, id);
    const live = all.find((one) => one.id === was.value);
    if (live) return [conflict(was, `it is still the id of something in ${live.at.file}`)];
    return other === undefined ? [] : [conflict(was, `“${other}” says the same`)];
  });
}

function conflict(was: Located<string>, reason: string): Finding {
  return find('was-conflict', was.at, { was: was.value, reason });
}

function checkReferences(source: CourseSource): Finding[] {
  const { data, sources, pages, questions, scenarios, reflections } = source;
  const known = (what: string, ids: readonly string[], hint: string) => (named: Located<string> | null) =>
    named === null || ids.includes(named.value) ? [] : [unknown(what, named, ids, hint)];
  const outcome = known('outcome', Object.keys(data.outcomes), 'Outcomes are declared in course.yaml.');
  const element = known('element', Object.keys(data.elements), 'Elements are declared in course.yaml.');
  const slot = known(
    'slot of the agreement',
    slotsOf(source).map(({ id }) => id),
    'Slots are declared in course.yaml under agreement.',
  );
  const point = known('source point', Object.keys(sources.points), 'Points are declared in sources.yaml.');
  const page = known(
    'page',
    pages.map(({ id }) => id),
    'Use the id of a page.',
  );
  const reflection = known(
    'reflection',
    reflections.map(({ id }) => id),
    'Use the id of a reflection.',
  );
  return [
    ...pages.flatMap(({ teaches, outcomes }) => [...teaches.flatMap(point), ...outcomes.flatMap(outcome)]),
    ...questions.flatMap((one) => [...outcome(one.outcome), ...element(one.element), ...page(one.reread)]),
    ...scenarios.flatMap((one) => [
      ...one.teaches.flatMap(point),
      ...one.outcomes.flatMap(outcome),
      ...reflection(one.reflection),
      ...one.scenes.flatMap(({ atStake }) => element(atStake)),
    ]),
    ...reflections.flatMap(({ into }) => into.flatMap(slot)),
    ...checkPoints(source),
    ...checkBalanceNames(source),
  ];
}

function unknown(
  what: string,
  { value, at }: Located<string>,
  ids: readonly string[],
  hint: string,
): Finding {
  return find('reference-unknown', at, { what, id: value, near: didYouMean(value, ids, hint) });
}

/** Points name their source; `own` needs no declaration. */
function checkPoints({ sources, sourcesAt }: CourseSource): Finding[] {
  const ids = [...Object.keys(sources.sources), 'own'];
  return Object.entries(sources.points)
    .filter(([, point]) => !ids.includes(point.source))
    .map(([id, point]) => {
      const named = { value: point.source, at: sourcesAt(['points', id, 'source']) };
      return unknown('source', named, ids, 'Sources are declared above the points.');
    });
}

function checkBalanceNames({ data, pages }: CourseSource): Finding[] {
  const ids = Object.keys(data.outcomes);
  return pages.flatMap(({ balance, balanceAt }) =>
    Object.keys(balance)
      .filter((id) => !ids.includes(id))
      .map((id) => unknown('outcome', { value: id, at: balanceAt }, ids, 'Declare it in course.yaml.')),
  );
}
