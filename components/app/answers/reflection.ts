import type { Translate } from '../../i18n/translate.ts';
import type { ReflectionProgress } from '../../model/progress.ts';
import { plain, type Book } from './book.ts';

export function reflectionLines({ content, progress, printed, t }: Book, id: string): readonly string[] {
  const given = progress.reflections[id];
  if (!given || printed.has(id)) return [];
  printed.add(id);
  const texts = content.reflection(id);
  const said = ownLines(given, texts?.picks ?? [], t);
  return said.length === 0 || !texts ? said : [texts.title, plain(texts.prompt), ...said];
}

function ownLines(
  { text, picks, blank }: ReflectionProgress,
  choices: readonly { readonly id: string; readonly text: string }[],
  t: Translate,
): string[] {
  if (blank) return [t('answers.blank')];
  const ticked = choices.filter(({ id }) => picks.includes(id)).map((pick) => pick.text);
  return [
    ...(ticked.length > 0 ? [t('answers.ticked', { words: ticked.join('; ') })] : []),
    ...(text.trim() ? [text] : []),
  ];
}
