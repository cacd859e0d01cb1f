/** What breaks a course for the people in it: identifiers, numbers, formats, meanings. Pure. */
import { LIMIT_SCORM_12 } from '../../components/state/codec.ts';
import { worstCaseSuspend } from '../../components/state/worst-case.ts';
import { meaningsOf } from '../content/meaning.ts';
import type { Fates, ItemFate } from './fates.ts';
import type { Titles } from './items.ts';
import type { Release } from './release.ts';
import { ALIKE, alike, wordsOf, type Kind } from './similar.ts';
import { say, type Finding } from './words.ts';

/** Identifiers, format, room. */
export function identityFindings(old: Release, now: Release): Finding[] {
  const findings: Finding[] = [];
  if (old.index.id !== now.index.id)
    findings.push(say('course-id', { old: old.index.id, now: now.index.id }));
  else {
    old.identifiers?.forEach((id, at) => {
      const present = now.identifiers?.[at] ?? '';
      if (id !== present) findings.push(say('manifest-identifier', { old: id, now: present }));
    });
  }
  if (old.index.format > now.index.format || old.state > now.state) {
    findings.push(say('downgrade', { what: `format ${old.index.format}, ${old.state}` }));
  }
  const [was, is] = [old.index.edition ?? 0, now.index.edition ?? 0];
  if (was > is) findings.push(say('downgrade', { what: `edition ${was} instead of ${is}` }));
  const worst = worstCaseSuspend(now.index);
  if (worst > LIMIT_SCORM_12) findings.push(say('too-large', { worst, limit: LIMIT_SCORM_12 }));
  return findings;
}

interface Line {
  readonly series: string;
  readonly number: number;
  readonly key: string;
  readonly was: string | null;
}

function linesOf({ entries }: Release): Line[] {
  return entries.flatMap((entry) => {
    const [, series, number, key, was = null] = /^([a-z]+) (\d+) (\S+)(?: was (\S+))?$/.exec(entry) ?? [];
    return series && key ? { series, number: Number(number), key, was } : [];
  });
}

/** Choices and scenes count within their parent. */
function groupOf({ series, key }: Line): string {
  return series === 'scenes' || series === 'choices'
    ? `${series} ${key.split('.').slice(0, -1).join('.')}`
    : series;
}

/** Numbers that the ledger gives to something else than the package did, or no longer knows. */
export function numberFindings(old: Release, now: Release): Finding[] {
  const present = linesOf(now);
  const numbers = new Map(present.map((line) => [`${line.series} ${line.key}`, line.number]));
  const holders = new Map(present.map((line) => [`${groupOf(line)} ${line.number}`, line.key]));
  return linesOf(old).flatMap((line) => {
    const { series, number, key } = line;
    const found = numbers.get(`${series} ${key}`);
    if (found === number) return [];
    const holder = holders.get(`${groupOf(line)} ${number}`);
    return holder === undefined
      ? say('number-lost', { series, number, old: key })
      : say('number-other', { series, number, old: key, now: holder });
  });
}

/** Questions that mean something else, of which learners of the package would nevertheless keep their answers. */
export function meaningFindings(old: Release, now: Release, fates: Fates, titles: Titles): Finding[] {
  const present = new Map(questionsOf(now).map((question) => [question.id, meaningsOf(question)]));
  const asked = new Map(questionsOf(old).map((question) => [question.id, meaningsOf(question)]));
  return fates.questions.flatMap(({ id, now: is, fate, rowsAgain }) => {
    if (is === null || fate !== 'kept') return [];
    const differs = (asked.get(id) ?? []).some(({ key, hash }) => {
      const [, row] = key.split('.');
      if (row !== undefined && rowsAgain.includes(row)) return false;
      const name = row === undefined ? is : `${is}.${row}`;
      const same = present.get(is)?.find((one) => one.key === name);
      return same !== undefined && same.hash !== hash && !now.accepted.has(`${name}.${hash}`);
    });
    return differs ? say('two-meanings', { id: is, title: titles.question(id) }) : [];
  });
}

function questionsOf({ modules }: Release): Release['modules'][number]['questions'] {
  return modules.flatMap(({ questions }) => questions);
}

/** Items that are gone, beside new ones with nearly the same words: renamed without `was`. */
export function renameFindings(
  old: Release,
  now: Release,
  fates: Fates,
  notRenamed: readonly string[],
): Finding[] {
  const [was, is] = [wordsOf(old), wordsOf(now)];
  const lists: Record<Kind, readonly ItemFate[]> = {
    page: fates.pages,
    question: fates.questions,
    scenario: fates.scenarios,
    reflection: fates.reflections,
    field: fates.slots,
  };
  return (Object.keys(lists) as Kind[]).flatMap((kind) => {
    const taken = new Set(lists[kind].map((fate) => fate.now));
    const fresh = [...is[kind]].filter(([id]) => !taken.has(id) && !notRenamed.includes(id));
    return lists[kind].flatMap(({ id, now: present }) => {
      if (present !== null) return [];
      const words = was[kind].get(id) ?? '';
      const best = fresh
        .map(([other, text]) => ({ other, same: alike(words, text) }))
        .sort((a, b) => b.same - a.same)[0];
      return best && best.same >= ALIKE
        ? say('renamed', { kind, old: id, now: best.other, same: best.same })
        : [];
    });
  });
}
