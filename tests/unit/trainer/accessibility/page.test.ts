import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { methods } from '../../../../scripts/trainer/accessibility/methods.ts';
import { accessibilityPage, principles } from '../../../../scripts/trainer/accessibility/page.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Every criterion of WCAG 2.2 at level A and AA; 4.1.1 is gone. */
const A = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2', '1.3.3', '1.4.1', '1.4.2'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4'],
  ...['3.1.1', '3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2', '3.3.7', '4.1.2'],
];
const AA = [
  ...['1.2.4', '1.2.5', '1.3.4', '1.3.5', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.4.5', '2.4.6', '2.4.7', '2.4.11', '2.5.7', '2.5.8'],
  ...['3.1.2', '3.2.3', '3.2.4', '3.3.3', '3.3.4', '3.3.8', '4.1.3'],
];

const criteria = principles.flatMap((principle) => principle.criteria);
const ofLevel = (level: 'A' | 'AA') => criteria.filter((one) => one.level === level).map(({ id }) => id);

describe('the accessibility statement', () => {
  it('names every criterion of WCAG 2.2 of levels A and AA, once', () => {
    expect(A.length + AA.length).toBe(55);
    expect([...ofLevel('A')].sort()).toEqual([...A].sort());
    expect([...ofLevel('AA')].sort()).toEqual([...AA].sort());
  });

  it('says of each how it is checked, or that it is left to a person', () => {
    for (const { id, met, checked, left } of criteria) {
      expect(met, id).not.toBe('');
      expect(checked.length > 0 || left !== undefined, id).toBe(true);
    }
  });

  it('names only test files that there are', () => {
    const files = Object.values(methods).flatMap((method) => [...method.files]);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
  });

  it('has each criterion in the page, says what was not tried, and asks for nothing from outside', () => {
    const page = accessibilityPage({ title: 'Bread & <b>butter</b>', version: '1.0.0' });
    for (const id of [...A, ...AA]) expect(page).toContain(`<p class="number">${id}</p>`);
    expect(page).toContain('were not tried');
    expect(page).toContain('Bread &amp; &lt;b&gt;butter&lt;/b&gt;, version 1.0.0');
    expect(page).not.toMatch(/<script|src=|url\(|https?:/);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  it('says in plain words what was checked, and names files to engineers alone, at the end', () => {
    const page = accessibilityPage({ title: 'A course', version: '1.0.0' });
    const [words = '', forEngineers = ''] = page.split('<details');
    expect(words).not.toMatch(/tests\/|\.ts\b|npm/);
    for (const { title, says } of Object.values(methods)) {
      expect(words).toContain(`<h3>${title}</h3><p>${says}</p>`);
    }
    expect(forEngineers).toContain('tests/e2e/lighthouse.spec.ts');
  });

  it('is the same bytes for the same course', () => {
    const course = { title: 'A course', version: '1.0.0' };
    expect(accessibilityPage(course)).toBe(accessibilityPage(course));
  });
});
