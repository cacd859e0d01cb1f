/** Moodle's track details: a table of elements and values of one attempt, which does not say whose. */
import { readCopyName } from '../../model/copy-name.ts';
import type { ExportFile } from '../dataset.ts';
import { decoded, type Cells } from './cells.ts';
import { Elements, isElement, standingIn, takeAnswers } from './elements.ts';
import { PartBuilder } from './part.ts';
import { apart } from './values.ts';

/** Two columns, most of the first being names of elements. */
export function isTrackDetails(rows: readonly (readonly string[])[]): boolean {
  const named = rows.filter(([name = '']) => isElement(name));
  return named.length > 0 && named.length >= (rows.length - 1) / 2;
}

export class TrackDetailsReader {
  readonly #elements = new Elements();
  readonly #part: PartBuilder;
  readonly #cells: Cells;

  constructor(file: ExportFile, cells: Cells) {
    this.#part = new PartBuilder(file);
    this.#cells = cells;
  }

  row([name = '', value = '']: readonly string[]): void {
    this.#elements.take(name, /suspend_data$/.test(name.trim()) ? '' : decoded(apart(value)));
  }

  /** Call after the last row. */
  finish(): PartBuilder {
    const elements = this.#elements;
    const part = this.#part;
    const id = elements.value('core.student_id', 'learner_id');
    const name = elements.value('core.student_name', 'learner_name');
    const { original, copy } = readCopyName(part.file.replace(/\.[^.]*$/, ''));
    const called = name || id || original;
    const byFile = name === '' && id === '';
    const person = part.person({
      ...{ name: called, email: '', id, groups: [], twin: 1 },
      ...(byFile && { byFile: true }),
    });
    // A file that was downloaded twice is one attempt.
    const attempt = part.attempt({ ...standingIn(elements), person, mark: elements.content });
    takeAnswers(elements, attempt, part, this.#cells);
    if (byFile) part.note('warning', copy > 0 ? copySentence(called) : nameSentence(called));
    if (elements.hasPrivate)
      part.note('read', 'Private texts (suspend data) are in this file. They were left out unread.');
    return part;
  }
}

function nameSentence(called: string): string {
  return `Track details do not say whose they are, so the name of the file stands for the person: “${called}”. Give each file the name of its person before you drop it, one name for each. Another attempt of one person has a number behind the name, as in “${called} (1)”.`;
}

function copySentence(called: string): string {
  return `Track details do not say whose they are, so the name of the file stands for the person: “${called}”, another attempt of theirs, because the name is marked as a copy’s. If it is somebody else, give the file the name of its person and drop it again.`;
}
