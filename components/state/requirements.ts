/** What completion asks for, in units that are met or not: the one place that decides "complete". */
import type { CourseIndex, Need } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { bestOf, passes } from './results.ts';

export type RequiredKind = 'page' | 'scenario' | 'assessment';

export interface RequiredItem {
  readonly kind: RequiredKind;
  readonly id: string;
  readonly title: string;
  /** Page to open for it. */
  readonly page: string;
}

/** One thing to do. Several items: any one of them will do. */
export interface Requirement {
  readonly items: readonly RequiredItem[];
  readonly met: boolean;
}

/** Everything required, in the order of the course: pages, then scenarios, then the assessment. */
export function requirements(index: CourseIndex, progress: Progress): Requirement[] {
  const { required } = index.completion;
  const visited = new Set(progress.visited);
  const pages = index.pages.map(({ id, title, need }) => ({
    need,
    met: visited.has(id),
    item: { kind: 'page' as const, id, title, page: id },
  }));
  const scenarios = index.scenarios.map(({ id, title, need, page }) => ({
    need,
    met: (progress.scenarios[id]?.ending ?? null) !== null,
    item: { kind: 'scenario' as const, id, title, page },
  }));
  return [
    ...(required.includes('pages') ? grouped(pages) : []),
    ...(required.includes('scenarios') ? grouped(scenarios) : []),
    ...(required.includes('assessment') ? assessmentOf(index, progress) : []),
  ];
}

/** True when everything required is met. */
export function isComplete(index: CourseIndex, progress: Progress): boolean {
  return requirements(index, progress).every(({ met }) => met);
}

interface Candidate {
  readonly need: Need;
  readonly met: boolean;
  readonly item: RequiredItem;
}

function grouped(candidates: readonly Candidate[]): Requirement[] {
  const groups = new Map<string | Candidate, Candidate[]>();
  for (const candidate of candidates) {
    const { need } = candidate;
    if (need === 'optional') continue;
    const key = need === 'core' ? candidate : need.oneOf;
    const members = groups.get(key);
    if (members) members.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()].map((members) => ({
    items: members.map(({ item }) => item),
    met: members.some(({ met }) => met),
  }));
}

function assessmentOf({ assessment, pages, completion }: CourseIndex, progress: Progress): Requirement[] {
  const page = pages.find(({ id }) => id === assessment?.page);
  if (!page) return [];
  const best = bestOf(progress.assessment.results);
  return [
    {
      items: [{ kind: 'assessment', id: page.id, title: page.title, page: page.id }],
      met: best !== null && passes(best, completion),
    },
  ];
}
