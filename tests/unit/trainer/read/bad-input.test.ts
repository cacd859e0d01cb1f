import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import { openZip, TooLarge } from '../../../../components/trainer/read/zip.ts';
import { exportFile, manyAttempts, moodleInteractions, odsOf, xlsxOf } from '../../../support/exports.ts';
import { read, report, sample, titles } from './support.ts';
import { errors, row } from './faults.ts';

async function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const made = new JSZip();
  for (const [name, content] of Object.entries(files)) made.file(name, content);
  return made.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const compound = (entry: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, letter] of [...entry].entries()) bytes[1024 + 2 * i] = letter.charCodeAt(0);
  return bytes;
};

describe('files that are no export get one sentence', () => {
  it.each([
    ['nothing', '', 'The file is empty.'],
    ['white space', ' \n\t\n', 'The file is empty.'],
    ['a sign-in page', '<!DOCTYPE html><html><form><input type="password"></form></html>', 'asks to sign in'],
    [
      'a web page',
      '\n<html><body><table><tr><td>Name</td></tr></table></body></html>',
      'This is a web page, not the export',
    ],
    ['binary junk', Uint8Array.from({ length: 5000 }, (_, i) => (i * 131) % 256), 'the file holds no text'],
    ['a PDF', '%PDF-1.7 …', 'This is a PDF'],
    ['a letter', 'Dear all,\nhere are the results.\n', 'No columns of a known report'],
    ['a workbook with a password', compound('EncryptedPackage'), 'has a password'],
    ['old Excel', compound('Workbook'), 'Excel before 2007'],
    ['half a zip', sample('interactions.xlsx').bytes.subarray(0, 3000), 'damaged'],
    ['other JSON', '{"a": 1}', 'neither xAPI statements nor attempts'],
    ['half of other JSON', '{"a": [1, 2', 'cannot be read'],
    [
      'the codebook as a table',
      'index,id,type,question,options,right,outcome\n0,m1.a,single,?,,,\n',
      'ends in .json',
    ],
  ])('%s', async (_, file, sentence) => {
    expect(await errors(file)).toEqual([expect.stringContaining(sentence)]);
  });

  it('a package of the course, and an archive of exports', async () => {
    expect(await errors(await zip({ 'imsmanifest.xml': '<manifest/>', 'index.html': '' }))).toEqual([
      expect.stringContaining('This is the package of the course'),
    ]);
    expect(await errors(await zip({ 'a.txt': report(row('L')) }))).toEqual([
      expect.stringContaining('Unpack it'),
    ]);
  });

  it('a spreadsheet with a password of OpenDocument', async () => {
    const file = await zip({ 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' });
    expect(await errors(file)).toEqual([expect.stringContaining('has a password')]);
  });

  it('and the others are read', async () => {
    const dataset = await readExports([exportFile('a.csv', '<html>'), sample('interactions.txt')], null);
    expect(dataset.attempts).toHaveLength(3);
    expect(dataset.notes.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual([
      'a.csv',
    ]);
  });
});

describe('archives that grow', () => {
  it('stop at the limit, whatever they say of their size', async () => {
    const bytes = await zip({ big: new Uint8Array(3_000_000), small: 'x' });
    const archive = await openZip(bytes, 1_000_000);
    await expect(archive.read('big')).rejects.toThrow(TooLarge);
    expect(await (await openZip(bytes, 4_000_000)).read('big')).toHaveLength(3_000_000);
  });

  it.each([
    '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  ])('an address is no reason to fill a sheet: %s', async (rows) => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    expect(await errors(await xlsxOf([], sheet))).toEqual([expect.stringContaining('20 million cells')]);
  });

  it('rows and cells of an .ods that say they repeat', async () => {
    const cells = (texts: readonly string[]): string =>
      texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('');
    const blank = '<table:table-cell table:number-columns-repeated="16384"/>';
    const table = [
      `<table:table-row>${cells(titles)}${blank}</table:table-row>`,
      `<table:table-row>${cells(row('L', { email: 'l@example.invalid' }))}${blank}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048574">${blank}</table:table-row>`,
    ];
    const { attempts } = await read(await odsOf([], table.join('')));
    expect(attempts).toHaveLength(1);
  });
});

describe('whatever comes', () => {
  const whole = moodleInteractions(manyAttempts(5, 3), { columns: 'all', language: 'en' });
  const starts = [
    whole,
    JSON.stringify({ statements: [{ actor: {}, verb: {} }] }),
    'Element,Value\ncmi.core.exit,\n',
  ];

  it('ends in notes, never in an exception', async () => {
    const junk = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        junk,
        fc.constantFrom('', ...starts),
        fc.nat(2000),
        fc.boolean(),
        async (bytes, text, at, replace) => {
          const start = new TextEncoder().encode(text);
          const cut = Math.min(at, start.length);
          const rest = start.subarray(replace ? cut + bytes.length : cut);
          const { notes, attempts, people } = await read(
            Uint8Array.from([...start.subarray(0, cut), ...bytes, ...rest]),
          );
          expect(notes.length).toBeGreaterThan(0);
          const keys = people.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(attempts.every(({ person }) => keys.includes(person))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('zips with any byte changed, too', async () => {
    const { bytes } = sample('interactions.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;
        expect((await read(changed)).notes.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
