import type { Plan } from '../plan.ts';
import { NAMES, type Values } from '../world/server.ts';
import type { Truth } from './truth.ts';

const RANK: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 3, passed: 4 };

/** What went down when the LMS stored something, in words; `null`: nothing did. */
export function fallsIn(plan: Plan, truth: Truth, before: Values, after: Values): string | null {
  if (plan.standard === 'web') return null;
  const names = NAMES[plan.standard];
  for (const name of [names.status, names.success]) {
    const [old, now] = [before.get(name) ?? '', after.get(name) ?? ''];
    if ((RANK[now] ?? 0) < (RANK[old] ?? 0)) return `status went from ${old} to ${now}`;
  }
  const [oldRaw, raw] = [before.get(names.raw), after.get(names.raw)].map((text) =>
    Number.parseFloat(text ?? ''),
  );
  if (raw !== undefined && oldRaw !== undefined && raw < oldRaw) return `score went from ${oldRaw} to ${raw}`;
  const [old, now] = [truth.revisionIn(before), truth.revisionIn(after)];
  if (old !== null && now !== null && now < old) return `revision went from ${old} to ${now}`;
  return null;
}
