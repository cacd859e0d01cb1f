import { describe, expect, it } from 'vitest';
import { readPlayAddress, writePlayAddress } from '../../../components/preview/desk/address.ts';
import { standardOf, targetLabel } from '../../../components/preview/desk/labels.ts';
import { readManifest } from '../../../scripts/preview/manifest.ts';

describe('addresses of the desk', () => {
  it('come back as they were written', () => {
    const address = writePlayAddress('scorm2004-4th', 'learner-2');
    expect(readPlayAddress(address)).toEqual({
      target: 'scorm2004-4th',
      learner: 'learner-2',
      entrance: 'continue',
    });
    expect(readPlayAddress(`${address}/browse`)?.entrance).toBe('browse');
  });

  it.each(['', '#/play', '#/play/scorm12', '#/play/../learner-1', '#/play/scorm12/learner-1/steal'])(
    'are not made of “%s”',
    (hash) => {
      expect(readPlayAddress(hash)).toBeNull();
    },
  );
});

describe('names of packages', () => {
  it.each([
    ['scorm12', 'SCORM 1.2'],
    ['scorm2004-4th', 'SCORM 2004, 4th edition'],
    ['scorm12-pilot', 'SCORM 1.2, pilot'],
    ['cmi5-pilot', 'cmi5, pilot'],
    ['other', 'other'],
  ])('%s is called %s', (target, label) => {
    expect(targetLabel(target)).toBe(label);
  });
});

it.each([
  ['scorm12-pilot', 'scorm12'],
  ['scorm2004-3rd', 'scorm2004'],
  ['cmi5', 'cmi5'],
  ['cmi5-pilot', 'cmi5'],
  ['web', 'web'],
])('attempts at %s are read as %s though the package is gone', (target, standard) => {
  expect(standardOf(target)).toBe(standard);
});

describe('manifests as Moodle reads them', () => {
  const manifest = (version: string): string =>
    `<manifest><metadata><schemaversion>${version}</schemaversion></metadata><organizations><organization>
     <title>It&#8217;s &lt;this&gt;</title></organization></organizations><resources>
     <resource identifier="a" href="no.html" adlcp:scormType="asset"/>
     <resource identifier="b" href="play%20me.html" adlcp:scormType="sco"/></resources></manifest>`;

  it.each([
    ['1.2', 'scorm12'],
    ['2004 3rd Edition', 'scorm2004'],
    ['2004 4th Edition', 'scorm2004'],
    ['CAM 1.3', 'scorm2004'],
    ['2004 2nd Edition', 'scorm12'],
  ])('%s is played as %s', (version, standard) => {
    expect(readManifest(manifest(version))).toEqual({
      standard,
      launch: 'play%20me.html',
      title: 'It’s <this>',
    });
  });

  it('a package without one is a web page', () => {
    expect(readManifest(null)).toEqual({ standard: 'web', launch: 'index.html', title: '' });
  });

  it('one that names nothing to launch is refused', () => {
    expect(() => readManifest('<manifest/>')).toThrow('names no file to launch');
  });
});
