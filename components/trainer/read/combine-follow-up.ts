/** Whose answers of four weeks later are, across files. */
import type { FollowUp, Note, Person } from '../dataset.ts';
import type { Part } from './part.ts';

interface Found {
  readonly answers: readonly FollowUp[];
  readonly notes: readonly Note[];
}

/** Of one address the last line counts; lines without an address are people of their own, once for equal files. */
export function followUpOf(parts: readonly Part[], people: readonly Person[]): Found {
  const byEmail = new Map(
    people.flatMap((person) => (person.email ? [[person.email.toLowerCase(), person]] : [])),
  );
  const answers = new Map<string, FollowUp>();
  const notes: Note[] = [];
  const files = new Set<string>();
  for (const [at, { file, followUp }] of parts.entries()) {
    if (followUp.length === 0) continue;
    const note = (n: number, message: string): void => {
      if (n > 0) notes.push({ file, severity: 'warning', message });
    };
    const content = JSON.stringify(
      followUp.map(({ email, groups, answers: own }) => [email, groups, [...own]]),
    );
    if (files.has(content)) {
      note(1, 'The same answers are in another file; they count once.');
      continue;
    }
    files.add(content);
    let strangers = 0;
    let repeated = 0;
    for (const [line, { email, groups, answers: own }] of followUp.entries()) {
      const person = byEmail.get(email);
      const key = email || `${at}\n${line}`;
      if (email !== '' && !person) strangers += 1;
      if (answers.has(key)) repeated += 1;
      answers.set(key, {
        person: person?.key ?? '',
        groups: [...new Set([...(person?.groups ?? []), ...groups])],
        answers: own,
      });
    }
    note(
      strangers,
      `${of(strangers)} in no export: what they answered counts, and they are in no list of people.`,
    );
    note(repeated, `${of(repeated)} here more than once; the last line of each counts.`);
  }
  return { answers: [...answers.values()], notes };
}

const of = (n: number): string => (n === 1 ? '1 address is' : `${n} addresses are`);
