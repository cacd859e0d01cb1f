/**
 * Attempts and learners on disk: one file per learner and target, written beside and then renamed, so that a
 * crash leaves the old file or the new one. A file that cannot be read is set aside, never overwritten.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Attempt, AttemptFile, Learner, Values } from '../../components/preview/wire.ts';
import { attemptFileShape, learnersShape } from './shapes.ts';

export interface AttemptKey {
  readonly target: string;
  readonly learner: string;
  readonly number: number;
}

export interface Store {
  learners(): readonly Learner[];
  /** @param name shown to trainers; an empty one becomes “Learner n”. */
  addLearner(name: string): Learner;
  files(): readonly AttemptFile[];
  attempts(target: string, learner: string): readonly Attempt[];
  /** Writes values of an attempt, and the attempt itself with its first values. */
  save(key: AttemptKey, values: Values, whole: boolean, times: { started: string; saved: string }): void;
  /** @returns false if there is no such attempt. */
  remove(key: AttemptKey): boolean;
  /** A sentence for every file that was set aside. */
  problems(): readonly string[];
}

const LEARNERS = 'learners.json';
const ASIDE = /^(.+\.json)\.unreadable-\d+$/;

const firstLearners: readonly Learner[] = [1, 2, 3].map((n) => ({
  id: `learner-${n}`,
  name: `Learner ${n}`,
}));

function write(path: string, data: unknown): void {
  const beside = `${path}.part`;
  const file = openSync(beside, 'w');
  try {
    writeFileSync(file, `${JSON.stringify(data, null, 1)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function setAside(path: string): void {
  let n = 1;
  while (existsSync(`${path}.unreadable-${n}`)) n += 1;
  renameSync(path, `${path}.unreadable-${n}`);
}

function readOrSetAside<T>(path: string, shape: z.ZodType<T>): T | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    setAside(path);
    return null;
  }
}

/** @throws errors of the file system, when the folder cannot be made or written. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const learnersPath = join(folder, LEARNERS);
  const pathOf = (target: string, learner: string): string => join(folder, `${target}--${learner}.json`);
  const learners = (): readonly Learner[] =>
    readOrSetAside(learnersPath, learnersShape)?.learners ?? firstLearners;
  const attempts = (target: string, learner: string): readonly Attempt[] =>
    readOrSetAside(pathOf(target, learner), attemptFileShape)?.attempts ?? [];
  const writeAttempts = (file: AttemptFile): void => {
    write(pathOf(file.target, file.learner), file);
  };

  return {
    learners,
    addLearner: (name) => {
      const known = learners();
      const number = Math.max(0, ...known.map(({ id }) => Number(id.slice('learner-'.length)))) + 1;
      const learner = { id: `learner-${number}`, name: name || `Learner ${number}` };
      write(learnersPath, { learners: [...known, learner] });
      return learner;
    },
    files: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json') && name !== LEARNERS)
        .sort()
        .map((name) => readOrSetAside(join(folder, name), attemptFileShape))
        .filter((file) => file !== null),
    attempts,
    save: ({ target, learner, number }, values, whole, { started, saved }) => {
      const known = attempts(target, learner);
      const before = known.find((attempt) => attempt.number === number);
      const attempt: Attempt = {
        number,
        started: before?.started ?? started,
        saved,
        values: whole ? values : { ...before?.values, ...values },
      };
      const others = known.filter((other) => other.number !== number);
      const sorted = [...others, attempt].sort((a, b) => a.number - b.number);
      writeAttempts({ learner, target, attempts: sorted });
    },
    remove: ({ target, learner, number }) => {
      const known = attempts(target, learner);
      const rest = known.filter((attempt) => attempt.number !== number);
      if (rest.length === known.length) return false;
      writeAttempts({ learner, target, attempts: rest });
      return true;
    },
    problems: () =>
      readdirSync(folder)
        .filter((name) => ASIDE.test(name))
        .map(
          (name) =>
            `${ASIDE.exec(name)?.[1] ?? name} could not be read. It was kept as ${join(folder, name)}.`,
        ),
  };
}
