import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import { openZip, TooLarge } from '../../../../components/trainer/read/zip.ts';
import {
  exportFile,
  interactionsTable,
  manyAttempts,
  moodleInteractions,
  odsOf,
  tabbed,
  xlsxOf,
} from '../../../support/exports.ts';
import { date, messages, read, report, sample, titles } from './support.ts';

const errors = async (file: string | Uint8Array): Promise<string[]> =>
  (await read(file)).notes.filter(({ severity }) => severity === 'error').map(({ message }) => message);

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

const row = (
  name: string,
  more: Partial<Record<'email' | 'number' | 'score' | 'status', string>> = {},
): string[] => {
  const { email = '', number = '1', score = '0', status = 'Incomplete' } = more;
  return [name, email, number, date, date, score, status];
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

describe('exports that are not whole or not clean', () => {
  const whole = moodleInteractions(manyAttempts(300, 20), { columns: 'all', language: 'en' });

  it('half a file: what is whole', async () => {
    const dataset = await read(whole.slice(0, whole.length / 2));
    expect(dataset.attempts.length).toBeGreaterThan(120);
    expect(dataset.attempts.length).toBeLessThan(160);
    expect(messages(dataset).join(' ')).toContain('ends in the middle of a row');
    expect(messages(await read(whole)).join(' ')).not.toContain('in the middle');
    const all = await read(whole);
    for (const [id, { cells }] of dataset.columns) {
      for (const [i, cell] of cells.entries()) if (cell) expect(cell).toEqual(all.columns.get(id)?.cells[i]);
    }
  });

  it('a quotation mark that nobody closed costs its row, not the file', async () => {
    const lines = report(
      ...['A', 'B', 'C', 'D'].map((name) => row(name, { email: `${name}@example.invalid` })),
    ).replaceAll('"', '');
    const dataset = await read(lines.replace('B\t', '"B\t'));
    expect(dataset.people.map(({ name }) => name)).toEqual(['A', 'C', 'D']);
    expect(messages(dataset)).toContain(
      'A quotation mark was never closed in 1 place; a line was left out there.',
    );
  });

  it.each([
    ['UTF-8 with mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => utf16(text, true)],
    ['UTF-16, big end first', (text: string) => utf16(text, false)],
    ['UTF-16 without mark', (text: string) => utf16(text, true).subarray(2)],
  ])('%s', async (_, encode) => {
    const { people } = await read(encode(report(row('Žofia Nowak-Ünal'))));
    expect(people[0]?.name).toBe('Žofia Nowak-Ünal');
  });

  it('Windows-1252, also in some lines only, and says so', async () => {
    const old = Uint8Array.from([...report(row('Zoé')).slice(0)].map((letter) => letter.charCodeAt(0)));
    const mixed = new Uint8Array([...old, ...new TextEncoder().encode(tabbed([row('Šárka')]))]);
    const dataset = await read(mixed);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Zoé', 'Šárka']);
    expect(messages(dataset)).toContain('1 line was no UTF-8 and was read as Windows-1252.');
  });

  it.each([';', ',', '|'])(
    'saved again from a spreadsheet with “%s” and line ends of Windows',
    async (sign) => {
      const quoted = [
        [...titles, ''],
        [...row('Doe, Jo; "JD"', { email: 'jd@example.invalid', score: '83,50', status: '83,50' }), ''],
      ]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign))
        .join('\r\n');
      const dataset = await read(`${sign === ';' ? 'sep=;\r\n' : ''}${quoted}\r\n`);
      expect(dataset.people[0]?.name).toBe('Doe, Jo; "JD"');
      expect(dataset.attempts[0]).toMatchObject({ score: 83.5, status: 'completed' });
      expect(messages(dataset).join(' ')).toContain('1 column has no title');
    },
  );

  it('headings above the table, and titles again in the middle', async () => {
    const dataset = await read(tabbed([['Autumn course'], [], titles, row('A'), titles, row('B')]));
    expect(dataset.people.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('formulas and scripts are text', async () => {
    const names = [
      '=HYPERLINK("http://example.invalid")',
      '<script>alert(1)</script>',
      '&lt;img src=x&gt;',
      '__proto__',
    ];
    for (const file of [
      report(...names.map((name) => row(name))),
      await xlsxOf([titles, ...names.map((name) => row(name))]),
    ]) {
      const { people } = await read(file);
      expect(people.map(({ name }) => name)).toEqual([names[0], names[1], '<img src=x>', '__proto__']);
    }
  });

  it('a formula in a cell has its last value; a broken one costs nothing else', async () => {
    const table = interactionsTable(manyAttempts(2, 1), { columns: 'all', language: 'en' });
    const cell = (text: string, r: number, c: number): string => {
      const address = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (r === 1 && c === 5) return `<c r="${address}"><f>40+2</f><v>42</v></c>`;
      return r === 2 && c === 5
        ? `<c r="${address}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    };
    const rows = table.map(
      (cells, r) => `<row r="${r + 1}">${cells.map((text, c) => cell(text, r, c)).join('')}</row>`,
    );
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
    const { attempts } = await read(await xlsxOf([], sheet));
    expect(attempts).toHaveLength(2);
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [i, unit] of [`\ufeff`, ...text.split('')].entries())
    view.setUint16(2 * i, unit.charCodeAt(0), little);
  return bytes;
}

describe('people and attempts', () => {
  it('one name with two addresses is two people', async () => {
    const { people, attempts } = await read(
      report(row('Jo Doe', { email: 'a@example.invalid' }), row('Jo Doe', { email: 'b@example.invalid' })),
    );
    expect(people).toHaveLength(2);
    expect(attempts.map(({ person }) => person)).toEqual(['a@example.invalid', 'b@example.invalid']);
  });

  it('one name, one attempt number and no address is two people, and says so', async () => {
    const dataset = await read(report(row('Jo Doe'), row('Jo Doe'), row('Jo Doe', { number: '2' })));
    expect(dataset.people.map(({ name }) => name)).toEqual(['Jo Doe', 'Jo Doe (2)']);
    expect(dataset.attempts).toHaveLength(3);
    expect(messages(dataset).join(' ')).toContain('“Jo Doe”');
  });

  it('rows without a name, as after merging cells, belong to the person above', async () => {
    const dataset = await read(report(row('Jo', { email: 'jo@example.invalid' }), row('', { number: '2' })));
    expect(dataset.attempts.map(({ person, number }) => [person, number])).toEqual([
      ['jo@example.invalid', 1],
      ['jo@example.invalid', 2],
    ]);
    expect(messages(dataset).join(' ')).toContain('1 row has no name');
  });

  it('an attempt in two files counts once, from the fuller one', async () => {
    const [one] = manyAttempts(1, 10);
    if (!one) throw new Error('none');
    const options = { columns: 'all', language: 'en' } as const;
    const early = moodleInteractions(
      [{ ...one, score: null, status: 'incomplete', rows: one.rows.slice(0, 3) }],
      options,
    );
    const late = moodleInteractions([one], options);
    const dataset = await readExports(
      [exportFile('late.txt', late, 'North'), exportFile('early.txt', early, 'South')],
      null,
    );
    expect(dataset.attempts).toMatchObject([{ file: 'late.txt', status: 'completed', score: 0 }]);
    expect(dataset.people).toMatchObject([{ groups: ['North', 'South'] }]);
    expect(dataset.columns.size).toBe(9);
    expect(messages(dataset).join(' ')).toContain('1 attempt is also in “late.txt”');
  });

  it('a name without address is the one person of that name in another file', async () => {
    const a = exportFile('a.txt', report(row('Jo Doe', { email: 'jo@example.invalid' })));
    const b = exportFile('b.txt', report(row('Jo Doe', { number: '2' })));
    const dataset = await readExports([a, b], null);
    expect(dataset.people).toHaveLength(1);
    expect(dataset.attempts.map(({ person }) => person)).toEqual([
      'jo@example.invalid',
      'jo@example.invalid',
    ]);
    expect(messages(dataset).join(' ')).toContain('only one of the files has their e-mail address');
  });

  it('people who never began have no attempt', async () => {
    const { people, attempts } = await read(report(row('A'), ['B', '', '-', '-', '-', '-', 'Not attempted']));
    expect(people).toHaveLength(2);
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
