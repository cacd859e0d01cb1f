/** The attempts of the preview as a file that the trainer's report reads, wherever it is opened. */
import type { AttemptFile, DeskData, Values } from '../wire.ts';

/** What the course saved for itself, private words among it: no report reads it, so no file has it. */
const SAVED_STATE = 'cmi.suspend_data';

function reported(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== SAVED_STATE));
}

/** JSON of all learners with their attempts, without what is theirs alone. */
export function attemptsJson({ files, learners }: DeskData): string {
  const kept = files.map((file): AttemptFile => ({
    ...file,
    attempts: file.attempts.map((attempt) => ({ ...attempt, values: reported(attempt.values) })),
  }));
  return `${JSON.stringify({ learners, files: kept }, null, 1)}\n`;
}
