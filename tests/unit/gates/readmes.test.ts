/** What READMEs name is there: a file that was renamed or deleted is named nowhere by its old name. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const inFolders = ['.github', 'components', 'course', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    posix.join(folder, file.replaceAll(sep, '/')),
  ),
);
const files = [...readdirSync(root), ...inFolders];
const readmes = files.filter((file) => posix.basename(file) === 'README.md');

/** An example speaks of other files than those that are here. */
const withoutExamples = (text: string): string => text.replace(/^(`{3,}).*?^\1$/gms, '');

/** Code that is named between backticks; a name with a place to fill in is none. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/`([\w./*-]+\.(?:css|js|ts))`/g)].map(([, name = '']) => name);
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !link.includes(':'));
}

/** A name counts from the root, from a tree of sources, or is that of a file somewhere below the README. */
function isThere(name: string, folder: string): boolean {
  const pattern = name.replace(/[.]/g, '\\.').replaceAll('*', '[^/]*');
  const below = folder === '.' ? '' : `${folder}/`;
  const known = new RegExp(`^(?:(?:components/|scripts/|tests/)?|${below}(?:.*/)?)${pattern}$`);
  return files.some((file) => known.test(file));
}

describe('a README', () => {
  it('is found in each of many folders', () => {
    expect(readmes).toContain('README.md');
    expect(readmes.length).toBeGreaterThan(20);
  });

  it.each(readmes)('%s names files that are there', (readme) => {
    const folder = dirname(readme);
    const text = withoutExamples(readFileSync(join(root, readme), 'utf8'));
    expect(namedIn(text).filter((name) => !isThere(name, folder))).toEqual([]);
    expect(
      linksIn(text).filter((link) => !files.includes(posix.join(folder, link).replace(/\/$/, ''))),
    ).toEqual([]);
  });

  it('with a file that is not there is found out', () => {
    expect(namedIn('`gone.ts`, `main.<standard>.ts`, `a b.ts`, `tools/*.css`')).toEqual([
      'gone.ts',
      'tools/*.css',
    ]);
    expect(isThere('gone.ts', 'components/app')).toBe(false);
    expect(isThere('launch.ts', 'components/styles')).toBe(false);
    expect(isThere('launch.ts', 'components/app')).toBe(true);
    expect(isThere('app/main.*.ts', 'scripts/package')).toBe(true);
  });
});
