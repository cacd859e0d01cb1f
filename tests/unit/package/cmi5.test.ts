/** Packages for cmi5: the course structure, and what verify refuses of it. */
import { describe, expect, it } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import { planPackage } from '../../../scripts/package/plan.ts';
import { cmi5, courseStructure } from '../../../scripts/package/targets/cmi5.ts';
import { checkFetch } from '../../../scripts/package/verify/fetch.ts';
import { checkScript } from '../../../scripts/package/verify/script.ts';
import { checkStructure } from '../../../scripts/package/verify/structure.ts';
import { index, sampleInput } from './sample.ts';

const assessed: CourseIndex = {
  ...index,
  assessment: { page: 'two', draw: 1, balance: {}, outcomes: [], bank: [], interaction: 0 },
  completion: { required: ['pages', 'assessment'], pass: 66.6, tries: 'unlimited', score: 'none' },
};
const spanish = { ...index, language: 'es', title: 'Té', modules: [{ id: 'm1', title: 'Uno' }] };

const written = (of: CourseIndex = index): string => courseStructure(of, [of, spanish], 'index.html');

describe('the course structure', () => {
  it('comes first, before everything by name, without schemas', async () => {
    const { files } = planPackage(await sampleInput(cmi5));
    expect(files.map(({ name }) => name)).toEqual([
      'cmi5.xml',
      'index.html',
      'licences.txt',
      'media/cup.svg',
    ]);
  });

  it('names course and unit in each language, with ids of the course id alone', () => {
    const xml = written();
    expect(xml).toContain('<langstring lang="en-GB">Tea &amp; “talk” &lt;for&gt; two</langstring>');
    expect(xml.match(/<langstring lang="es">Té</g)).toHaveLength(2);
    expect(xml.match(/ id="[^"]*"/g)).toEqual([
      ' id="urn:x-course:sample-course"',
      ' id="urn:x-course:sample-course:unit"',
    ]);
    const renamed = written({ ...index, title: 'Coffee', version: '9.0.0' });
    expect(renamed.match(/ id="[^"]*"/g)).toEqual(xml.match(/ id="[^"]*"/g));
  });

  it('asks to be passed only where there is something to pass, at a mark that a cut score reaches', () => {
    expect(written()).toContain('moveOn="Completed" launchMethod="AnyWindow"');
    expect(written(assessed)).toContain('moveOn="CompletedAndPassed" masteryScore="0.66"');
    const voluntary = { ...assessed, completion: { ...assessed.completion, required: ['pages'] as const } };
    expect(written(voluntary)).toContain('moveOn="Completed" masteryScore="0.66"');
  });
});

describe('verify', () => {
  const faults = async (xml: string, first = 'cmi5.xml'): Promise<readonly string[]> => {
    const bytes = new TextEncoder().encode(xml);
    const page: [string, Uint8Array] = ['index.html', new Uint8Array([1])];
    const own: [string, Uint8Array] = ['cmi5.xml', bytes];
    const found = await checkStructure(new Map(first === 'cmi5.xml' ? [own, page] : [page, own]));
    return found.map(({ message }) => message);
  };

  it('finds nothing wrong with what is written', async () => {
    expect([...(await faults(written())), ...(await faults(written(assessed)))]).toEqual([]);
  });

  it.each([
    ['must be the first file of the zip', (xml: string) => xml, 'index.html'],
    [
      'has the elements',
      (xml: string) => xml.replace(/<description>[\s\S]*?<\/description>/, ''),
      'cmi5.xml',
    ],
    ['is no absolute address', (xml: string) => xml.replaceAll('urn:x-course:', ''), 'cmi5.xml'],
    ['have the same id', (xml: string) => xml.replace(':unit', ''), 'cmi5.xml'],
    ['knows no moveOn', (xml: string) => xml.replace('"Completed"', '"Done"'), 'cmi5.xml'],
    ['a mastery score of', (xml: string) => xml.replace('moveOn', 'masteryScore="80" moveOn'), 'cmi5.xml'],
    ['a text without a language', (xml: string) => xml.replace(' lang="es"', ''), 'cmi5.xml'],
    ['has an empty text', (xml: string) => xml.replace('>Uno<', '> <'), 'cmi5.xml'],
    ['launches start.html', (xml: string) => xml.replace('index.html', 'start.html'), 'cmi5.xml'],
    ['cmi5.xml', (xml: string) => xml.replace('</au>', ''), 'cmi5.xml'],
  ])('%s', async (message, change, first) => {
    const found = await faults(change(written()), first);
    expect(found.length).toBeGreaterThan(0);
    // The parser’s own words of broken XML are not ours to hold.
    if (message !== 'cmi5.xml') expect(found.join('\n')).toContain(message);
  });
});

describe('a script of cmi5', () => {
  it('asks a server in one place, and hands the function to nobody', () => {
    expect(checkFetch('const s=q.get("fetch");await w.fetch(s,{method:"POST"})', 'store')).toEqual([]);
    expect(checkFetch('fetch(a);fetch(b)', 'store')).toHaveLength(1);
    expect(checkFetch('const f=w.fetch;f(a)', 'store')).toHaveLength(1);
    expect(checkFetch('fetch(a)', 'nobody')).toHaveLength(1);
  });

  it('names the vocabulary of statements, which no other package has', () => {
    const code = 'const v="http://adlnet.gov/expapi/verbs/",c=`https://w3id.org/xapi/cmi5/context/`';
    expect(checkScript('player', code, 'cmi5')).toEqual([]);
    expect(checkScript('player', code, 'scorm12')).toHaveLength(2);
    expect(checkScript('player', 'go("https://example.org/")', 'cmi5')).toHaveLength(1);
  });
});
