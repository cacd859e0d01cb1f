/** Names that a browser, a file manager or an office program gives to a copy of a file. */

/** In English, German and Dutch, French, Spanish and Italian, Portuguese. */
const COPY = '(?:copy|kopie|copie|copia|cópia)';
const MARKS = [
  // Windows and office programs, and what stands online: “Copy of a”, “Kopie (2) von a”, “Copie d’a”.
  `^${COPY}(?: \\((\\d+)\\))? (?:of|von|van|de|di|do|da|del|della) |^${COPY} d['’]`,
  // Browsers, Windows and macOS: “a (1)”, “a - Kopie”, “a - Copie (2)”, “a copia 2”.
  `(?: \\((\\d+)\\)| (?:- )?${COPY}(?: (\\d+)| \\((\\d+)\\))?)$`,
  // Desktops of Linux: “a (copy)”, “a (another copy)”, “a (3. Kopie)”, “a (Copia 2)”.
  ` \\((?:(\\d+)[^()]* |[^()]+ )?${COPY}(?: (\\d+))?\\)$`,
].map((mark) => new RegExp(mark, 'iu'));

interface Named {
  /** Name of the file that was copied; of no copy its own. */
  readonly original: string;
  /** 0 for no copy; which copy it is as far as its name says, else 1. */
  readonly copy: number;
}

/** @param name of a file, without its extension */
export function readCopyName(name: string): Named {
  // macOS writes a letter and its accent as two characters.
  const plain = name.normalize('NFC');
  for (const mark of MARKS) {
    const found = mark.exec(plain);
    const original = found ? plain.replace(found[0], '').trim() : '';
    if (!found || original === '') continue;
    const [, ...numbers] = found as readonly (string | undefined)[];
    return { original, copy: Number(numbers.find((number) => number !== undefined) ?? 1) };
  }
  return { original: plain, copy: 0 };
}
