import { cut, oneLine } from '../../model/wording.ts';

/** One line of at most `limit`; braces at the start would be read as a delimiter such as `{lang=en}`. */
export function plain(text: string, limit: number): string {
  return cut(oneLine(text).replace(/^[{ ]+/, ''), limit);
}
