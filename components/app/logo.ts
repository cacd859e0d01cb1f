/** The logo in the masthead as text, since it stands there before a script runs. */
import type { Logo, LogoPicture } from '../model/logo.ts';
import { escapeHtml } from './markup.ts';

function picture({ src, size }: LogoPicture, alt: string, shown: string): string {
  const place = size === null ? '' : ` width="${size.width}" height="${size.height}"`;
  const later = shown === 'dark' ? ' loading="lazy"' : '';
  return `<img class="logo" data-shown="${shown}" src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${place}${later}>`;
}

/** Both pictures have the same words: what is not shown is not read out either. */
export function logoMarkup({ alt, light, dark }: Logo): string {
  if (dark === null) return picture(light, alt, 'always');
  return picture(light, alt, 'light') + picture(dark, alt, 'dark');
}
