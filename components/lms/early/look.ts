/**
 * How a learner likes the pages to look. It is one attribute of the document (`data-look`, words with blanks between),
 * so that nothing but style has to follow. Colours are sets of tokens behind media queries; a choice only changes what
 * the queries ask, so that each set stands in the style once. Few words, because head scripts have little room.
 */

/** Where it is kept: in this device's storage or in this window's. */
export const LOOK_KEY = 'partnerships.look';

const DARK = 'prefers-color-scheme: dark';
const CONTRAST = 'prefers-contrast: more';

/** What stands for yes and for no, as browsers write it: no query of ours has the same, so a choice can be taken back. */
export const AGAIN = [
  /prefers-color-scheme: dark|m..-width: 0(px)?/,
  /prefers-contrast: more|min-height: 0(px)?/,
] as const;

/**
 * The words that this window, or else this device, keeps; none where neither does.
 * @throws DOMException where storage is blocked.
 */
export function readLook({ sessionStorage, localStorage }: Window): string | undefined {
  return sessionStorage[LOOK_KEY] ?? localStorage[LOOK_KEY];
}

/**
 * Makes a document look so.
 * @param dark and `contrast`: what is replaced, those of `AGAIN` where a choice may have been made before.
 * @throws DOMException at a style sheet that an extension brought.
 */
export function applyLook(
  { documentElement, styleSheets }: Document,
  look: string,
  dark: string | RegExp = DARK,
  contrast: string | RegExp = CONTRAST,
): void {
  documentElement.dataset['look'] = look;
  const scheme = /dark/.test(look) ? 'min-width:0' : /light/.test(look) ? 'max-width:0' : DARK;
  const strong = /contrast/.test(look) ? 'min-height:0' : CONTRAST;
  for (const sheet of styleSheets)
    for (const { media } of sheet.cssRules as Iterable<Partial<CSSMediaRule>>)
      if (media) media.mediaText = media.mediaText.replace(dark, scheme).replace(contrast, strong);
}
