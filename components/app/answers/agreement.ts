import type { Translate } from '../../i18n/translate.ts';
import { isOpen, suggestion, type Field } from '../../model/agreement.ts';
import { VIEWS } from '../../state/views.ts';
import type { Book } from './book.ts';

export function agreementLines(book: Book): readonly string[] {
  return sheetLines(book, 'agreement');
}

export function planLines(book: Book): readonly string[] {
  return sheetLines(book, 'plan');
}

function sheetLines(book: Book, part: 'agreement' | 'plan'): readonly string[] {
  const { index, content, progress, t } = book;
  const fields = VIEWS[part]?.({ index, content }, progress).fields ?? [];
  for (const { slot } of fields) book.printed.add(`slot ${slot.id}`);
  const said = fields.flatMap((field) => fieldLines(field, t));
  return said.length === 0 ? [] : [t(`agreement.page.${part}`), ...said];
}

function fieldLines(field: Field, t: Translate): string[] {
  const { slot, value } = field;
  const lines = [
    ...(isOpen(field) ? [] : [suggestion(field)]),
    ...(value.ask.trim() ? [`${t('agreement.ask')}: ${value.ask}`] : []),
    ...(value.found ? [`${t('agreement.found')}: ${t(`agreement.found.${value.found}`)}`] : []),
  ];
  return lines.length === 0 ? [] : ['', slot.title, ...lines];
}
