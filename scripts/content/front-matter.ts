/** What is wrong with the lines of hyphens around front matter. */
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import type { SourceText } from './read.ts';

/** What stands in the place of three hyphens: a dash that a word processor made of them, or another number. */
const nearly = /^(?:-{1,2}|-{4,}|[-‐‑–—−]*[‐‑–—−][-‐‑–—−]*)[ \t]*$/;
const key = /^[a-z]+:(?: |$)/;

const hyphens = (found: string): string => `Write three hyphens in the place of “${found}”: ---`;

/** The line that was meant as the end of front matter; `null` where there is none. `inside` is all that follows its first line. */
export function nearlyClosed(file: string, inside: string): Finding | null {
  const lines = inside.split('\n');
  const at = lines.findIndex((line) => nearly.test(line));
  if (at < 0) return null;
  const place = { file, line: at + 2, column: 1 };
  return find('front-matter-unclosed', place, { remedy: hyphens((lines[at] ?? '').trim()) });
}

/** Front matter that the parser has not found: what was meant as its first line, or its end. */
export function matterMissing({ file, text }: SourceText): Finding {
  const top = { file, line: 1, column: 1 };
  if (text.trim() === '') return find('front-matter-missing', top, { isEmpty: true });
  if (/^---[ \t]*\n/.test(text)) {
    return nearlyClosed(file, text.slice(text.indexOf('\n') + 1)) ?? find('front-matter-unclosed', top, {});
  }
  return find('front-matter-missing', top, { isEmpty: false, remedy: remedyAbove(text) });
}

function remedyAbove(text: string): string | undefined {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (nearly.test(first)) return hyphens(first.trim());
  if (key.test(first)) return 'Write “---” (three hyphens) as the first line.';
  const at = lines.findIndex((line) => line.trim() !== '');
  if (lines[at]?.trim() !== '---') return undefined;
  return at === 0
    ? 'Delete the space before “---”.'
    : `Delete the empty line${at === 1 ? '' : 's'} above “---”.`;
}
