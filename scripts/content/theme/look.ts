/** The look of a course: what is wrong with its theme, or what the theme adds to the pages. */
import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { CourseSource } from '../source.ts';
import type { Theme } from './emit-theme.ts';

export interface Look {
  readonly findings: readonly Finding[];
  /** `null` without a theme, and while it is unsound. */
  readonly theme: Theme | null;
}

/** Judges and emits the block `theme` of a course, if there is one. */
export async function readLook(source: CourseSource | null): Promise<Look> {
  if (source?.data.theme === undefined) return { findings: [], theme: null };
  // The library of colours takes longer to load than a small course to read, so it waits until there is a theme.
  const [{ checkTheme }, { emitTheme }] = await Promise.all([
    import('./check-theme.ts'),
    import('./emit-theme.ts'),
  ]);
  const findings = checkTheme(source.data.theme, source);
  const isSound = findings.every(({ kind }) => kind !== 'structure');
  return { findings, theme: isSound ? emitTheme(source.data.theme, source.media) : null };
}
