/** What breaks a course for the people in it: identifiers, numbers, formats, meanings. Pure. */
import { LIMIT_SCORM_12, READ_FORMATS } from '../../components/state/codec.ts';
import { worstCaseSuspend } from '../../components/state/worst-case.ts';
import { meaningsOf } from '../content/meaning.ts';
import type { Fates } from './fates.ts';
import type { Titles } from './items.ts';
import type { Release } from './release.ts';
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
    old.unitIds?.forEach((id, at) => {
      const present = now.unitIds?.[at] ?? id;
      if (id !== present) findings.push(say('unit-identifier', { old: id, now: present }));
    });
  }
  if (old.index.format > now.index.format || old.state > now.state)
    findings.push(say('downgrade', { what: `format ${old.index.format}, ${old.state}` }));
  else if (!READ_FORMATS.includes(old.state))
    findings.push(say('state-format', { old: old.state, now: now.state }));
  const worst = worstCaseSuspend(now.index);
  if (worst > LIMIT_SCORM_12) findings.push(say('too-large', { worst, limit: LIMIT_SCORM_12 }));
  return findings;
}

/** Numbers that are named of those that differ. */
const EXAMPLES = 3;

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

/** What a ledger says that is not the one of the package. */
export interface LedgerCheck {
  readonly findings: readonly Finding[];
  /** So much of it is another one that nothing else can be said. */
  readonly isLost: boolean;
}

/** Numbers that the ledger gives to something else than the package did, or no longer knows, and its editions. */
export function checkLedger(old: Release, now: Release): LedgerCheck {
  const present = linesOf(now);
  const numbers = new Map(present.map((line) => [`${line.series} ${line.key}`, line.number]));
  const holders = new Map(present.map((line) => [`${groupOf(line)} ${line.number}`, line.key]));
  const before = linesOf(old);
  const examples = before.flatMap((line) => {
    const { series, number, key } = line;
    if (numbers.get(`${series} ${key}`) === number) return [];
    const holder = holders.get(`${groupOf(line)} ${number}`);
    const of = `number ${number} of ${series} belonged to “${key}”`;
    return holder === undefined ? `${of} and is no longer known` : `${of} and now to “${holder}”`;
  });
  const [was, is] = [old.index.edition ?? 0, now.index.edition ?? 0];
  if (examples.length === 0 && was <= is) return { findings: [], isLost: false };
  const editions = was > is ? `it knows ${is} of ${was} editions` : '';
  const told = examples.slice(0, EXAMPLES);
  return {
    findings: [say('ledger', { examples: told, number: examples.length, editions })],
    isLost: was > is || 2 * examples.length > before.length,
  };
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
