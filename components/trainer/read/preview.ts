/** Attempts of the preview: a file of its folder (one learner, one package), or all that its desk shows. */
import type { ExportFile } from '../dataset.ts';
import type { Cells } from './cells.ts';
import { Elements, standingIn, takeAnswers } from './elements.ts';
import { arrayIn, isObject, numberUnder, objectIn, textIn } from './json.ts';
import { PartBuilder } from './part.ts';

function isAttemptFile(value: unknown): boolean {
  return isObject(value) && textIn(value, 'learner') !== '' && Array.isArray(value.attempts);
}

/** Whether this is a file of the preview. */
export function isPreview(value: unknown): boolean {
  return (
    isAttemptFile(value) || (isObject(value) && Array.isArray(value.files) && Array.isArray(value.learners))
  );
}

/** Reads attempts; learners whose data has their names are called by them, others by their ids. */
export function readPreview(file: ExportFile, value: unknown, cells: Cells): PartBuilder {
  const part = new PartBuilder(file);
  const names = new Map(arrayIn(value, 'learners').map((each) => [textIn(each, 'id'), textIn(each, 'name')]));
  const files = isAttemptFile(value) ? [value] : arrayIn(value, 'files').filter(isAttemptFile);
  const person = (id: string): number =>
    part.person({ name: names.get(id) || id, email: '', id, groups: [], twin: 1 });
  for (const id of names.keys()) person(id);
  const targets = new Set(files.map((each) => textIn(each, 'target')));
  for (const each of files) {
    for (const attempt of arrayIn(each, 'attempts')) {
      takeAttempt(
        attempt,
        { person: person(textIn(each, 'learner')), target: textIn(each, 'target') },
        part,
        cells,
      );
    }
  }
  if (targets.size > 1) {
    part.note('read', `Attempts at ${targets.size} packages are here together (${[...targets].join(', ')}).`);
  }
  return part;
}

function takeAttempt(
  value: unknown,
  { person, target }: { person: number; target: string },
  part: PartBuilder,
  cells: Cells,
): void {
  const elements = new Elements();
  for (const [name, text] of Object.entries(objectIn(value, 'values'))) {
    if (typeof text === 'string') elements.take(name, text);
  }
  const number = numberUnder(value, 'number');
  const at = part.attempt({
    ...standingIn(elements),
    person,
    number,
    // Packages count for themselves: two first attempts are two attempts.
    mark: `${target} ${number ?? ''}`,
    started: minutes(textIn(value, 'started')),
    last: minutes(textIn(value, 'saved')),
  });
  takeAnswers(elements, at, part, cells);
}

/** The preview's times are UTC. */
export function minutes(text: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(text)?.[0] ?? null;
}
