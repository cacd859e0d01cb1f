/** Copies that a file manager has made of a file, by their names. */
import type { Place } from '../diagnostics/diagnostic.ts';

interface Identified {
  readonly id: string;
  readonly at: Place;
}

/** In English, German and Dutch, French, Spanish and Italian, Portuguese. */
const COPY = '(?:copy|kopie|copie|copia|cópia)';
const NAMES = [
  // Windows and office programs, and what stands online: “Copy of a”, “Kopie (2) von a”, “Copie d’a”.
  `^${COPY}(?: \\(\\d+\\))? (?:of|von|van|de|di|do|da|del|della) |^${COPY} d['’]`,
  // Browsers, Windows and macOS: “a (1)”, “a - Kopie”, “a - Copie (2)”, “a copia 2”.
  `(?: \\(\\d+\\)| (?:- )?${COPY}(?: \\d+| \\(\\d+\\))?)\\.md$`,
  // Desktops of Linux: “a (copy)”, “a (another copy)”, “a (3. Kopie)”, “a (Copia 2)”.
  ` \\((?:[^()]+ )?${COPY}(?: \\d+)?\\)\\.md$`,
];
const copyName = new RegExp(NAMES.join('|'), 'iu');

/** Whether the file of a place looks like a copy. */
export function isCopy({ file }: Place): boolean {
  // macOS writes a letter and its accent as two characters.
  return copyName.test(file.slice(file.lastIndexOf('/') + 1).normalize('NFC'));
}

/** What is left without copies whose original is there; what a copy places, its original places already. */
export function withoutCopies<T extends Identified>(all: readonly T[]): T[] {
  return all.filter(
    (one) => !isCopy(one.at) || !all.some((other) => other.id === one.id && !isCopy(other.at)),
  );
}
