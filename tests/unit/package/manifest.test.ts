import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { escapeText, fillManifest, type ManifestInput } from '../../../scripts/package/manifest.ts';
import { targets } from '../../../scripts/package/targets/index.ts';
import { scorm12 } from '../../../scripts/package/targets/scorm12.ts';
import { scorm2004Fourth, scorm2004Third } from '../../../scripts/package/targets/scorm2004.ts';
import type { ManifestParts } from '../../../scripts/package/targets/target.ts';

const template = await readFile(new URL('../../../imsmanifest.template.xml', import.meta.url), 'utf8');
const input: ManifestInput = {
  course: 'making-partnerships-work',
  version: '0.1.0',
  title: 'Partnerships',
  launch: 'index.html',
  files: ['index.html'],
};
const fill = (parts: ManifestParts | null, change: Partial<ManifestInput> = {}): string => {
  if (parts === null) throw new Error('no manifest');
  return fillManifest(template, parts, { ...input, ...change });
};
const identifiers = (xml: string): string[] =>
  [...xml.matchAll(/ identifier="([^"]*)"/g)].map(([, id]) => id ?? '');

describe('identifiers', () => {
  it('come from the course id alone and are the same in every edition', () => {
    const all = targets.flatMap(({ manifest }) =>
      manifest ? [fill(manifest), fill(manifest, { version: '9', title: 'Other', files: ['a', 'b'] })] : [],
    );
    expect(new Set(all.map((xml) => identifiers(xml).join()))).toEqual(
      new Set([
        'making-partnerships-work,making-partnerships-work-organization,making-partnerships-work-item,making-partnerships-work-resource',
      ]),
    );
  });
});

describe('edition', () => {
  it('is said in the words that LMSs compare letter by letter', () => {
    const said = [scorm12, scorm2004Third, scorm2004Fourth].map(
      ({ manifest }) => /<schemaversion>(.*)<\/schemaversion>/.exec(fill(manifest))?.[1],
    );
    expect(said).toEqual(['1.2', '2004 3rd Edition', '2004 4th Edition']);
  });

  it('leaves status to the course', () => {
    expect(fill(scorm12.manifest)).not.toMatch(/masteryscore/i);
    const xml = fill(scorm2004Third.manifest);
    expect(xml).toContain('completionSetByContent="true" objectiveSetByContent="true"');
    expect(xml).not.toMatch(/hideLMSUI|minNormalizedMeasure|completionThreshold/);
  });
});

describe('text', () => {
  it('is escaped, and quotation marks are not', () => {
    expect(escapeText('A & B <c> "d" \u0007\u{1f600}')).toBe('A &amp; B &lt;c&gt; "d" \u{1f600}');
  });

  it('is kept from becoming markup or a place in the skeleton', () => {
    const xml = fill(scorm12.manifest, { title: ']]></title>{{files}}$&' });
    expect(xml.match(/\]\]&gt;&lt;\/title&gt;\{\{files\}\}\$&amp;<\/title>/g)).toHaveLength(2);
  });

  it('is at most 200 characters, cut between characters', () => {
    const [, title = ''] =
      /<title>(.*)<\/title>/.exec(fill(scorm12.manifest, { title: '\u{1f600}'.repeat(150) })) ?? [];
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/^(\u{1f600}){99}…$/u);
  });

  it('lists every file, with its quotation marks escaped', () => {
    const xml = fill(scorm12.manifest, { files: ['index.html', 'media/a"b.svg'] });
    expect(xml).toContain('<file href="index.html"/>\n      <file href="media/a&quot;b.svg"/>');
  });
});

it('refuses a skeleton with a place that nothing fills', () => {
  expect(() => fillManifest('<manifest {{colour}}/>', scorm12.manifest!, input)).toThrow('colour');
});
