/** The parts of a built player, and how they come out of the page that Vite and its single-file plugin made. */

export interface Player {
  /** The page without style and script, with the places `<!--launch:head-->` and `<!--launch:body-->`. */
  readonly page: string;
  readonly style: string;
  /** Body of the player's function: classic code without imports. */
  readonly script: string;
  /** The head script. */
  readonly early: string;
  /** The second script: body of a function that defines `window.courseLater`. */
  readonly later: string;
  /** The third script: body of a function that defines `window.courseTools`; `null` for a small course. */
  readonly tools: string | null;
  /** npm packages inside. */
  readonly packages: readonly string[];
}

/** Head script in bytes: it runs before anything is painted. */
export const EARLY_LIMIT = 1536;

/**
 * Takes style and script out of the page.
 * @throws Error if the page has not exactly one script, or refers to a file.
 */
export function takeApart(html: string): Pick<Player, 'page' | 'style' | 'script'> {
  const scripts: string[] = [];
  const styles: string[] = [];
  const page = html
    .replace(/[ \t]*<script\b[^>]*>([\s\S]*?)<\/script>\n?/g, (tag, code: string) => {
      if (/^\s*<script[^>]*\ssrc=/.test(tag)) throw new Error(`A script was not inlined: ${tag.trim()}`);
      scripts.push(code.trim());
      return '';
    })
    .replace(/[ \t]*<style\b[^>]*>([\s\S]*?)<\/style>\n?/g, (_, css: string) => {
      styles.push(css.trim());
      return '';
    });
  if (scripts.length !== 1) throw new Error(`The page has ${scripts.length} scripts, one was expected.`);
  if (/<link\b[^>]*stylesheet/.test(page)) throw new Error('A style sheet was not inlined.');
  return { page, style: shortStyle(styles.join('\n')), script: scripts[0] ?? '' };
}

/**
 * The style without a mark of Vite's, and without what Lightning CSS writes beside `color-scheme` for `light-dark()`,
 * where nothing uses that.
 */
function shortStyle(style: string): string {
  const own = style.replace(/\s*\/\*\$vite\$:\d+\*\/$/, '');
  return own.includes('var(--lightningcss-')
    ? own
    : own.replace(/--lightningcss-(?:light|dark):[^;}]*;?/g, '');
}
