/** What could not be read of earlier work, in plain words. */
import { html } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { UnpackNote } from '../state/codec.ts';
import type { Notice } from './notices.ts';

/** Letters of the packed state whose loss is told, in the order in which people care. */
const TOLD = ['~', 'S', 'Q', 'A'] as const;

/** The notice for what `unpack` remarked; `null` where nothing that anybody would miss is missing. */
export function unreadNotice(
  notes: readonly UnpackNote[],
  lost: readonly string[],
  t: Translate,
): Notice | null {
  const words = unreadWords(notes, lost, t);
  if (words === '') return null;
  return { id: 'unread', text: html`<strong>${t('unread.title')}</strong> ${words}` };
}

/** One sentence for each thing that is missing, and whether the rest is there; empty where nothing is. */
export function unreadWords(notes: readonly UnpackNote[], lost: readonly string[], t: Translate): string {
  if (notes.includes('foreign')) return t('unread.foreign');
  const missing = TOLD.filter((letter) => lost.includes(letter)).map((letter) => t(`unread.${letter}`));
  // Of a newer version nobody can tell how much is left.
  const rest = notes.includes('future') ? t('unread.future') : missing.length > 0 ? t('unread.rest') : '';
  return [...missing, rest].join(' ').trim();
}
