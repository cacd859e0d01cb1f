import { describe, expect, it } from 'vitest';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import {
  exportFile,
  interactionsTable,
  manyAttempts,
  moodleInteractions,
  tabbed,
  xlsxOf,
} from '../../../support/exports.ts';
import { messages, read, report, titles } from './support.ts';
import { row } from './faults.ts';

describe('exports that are not whole or not clean', () => {
  const whole = moodleInteractions(manyAttempts(300, 20), { columns: 'all', language: 'en' });

  it('half a file: what is whole', async () => {
    const dataset = await read(whole.slice(0, whole.length / 2));
    expect(dataset.attempts.length).toBeGreaterThan(120);
    expect(dataset.attempts.length).toBeLessThan(160);
    const n = dataset.people.length - 1;
    expect(messages(dataset)).toContain(
      `This file looks cut off, as after half a download: it ends in the middle of a row. ${n} people are whole, and whoever should come behind is missing. Download it again.`,
    );
    expect(messages(await read(whole)).join(' ')).not.toContain('in the middle');
    const all = await read(whole);
    for (const [id, { cells }] of dataset.columns) {
      for (const [i, cell] of cells.entries()) if (cell) expect(cell).toEqual(all.columns.get(id)?.cells[i]);
    }
  });

  it.each([
    ['in the name of the second person', 'Learner No1', 4, '1 person is whole'],
    ['in the address of the second person', 'learner1@', 4, '1 person is whole'],
    ['in the answers of the first person', 'option-0', 4, 'Nobody in it is whole'],
  ])('a file that ends %s says how many are whole', async (_, place, more, who) => {
    const half = whole.slice(0, whole.indexOf(place) + more);
    expect(messages(await read(half)).join(' ')).toContain(`middle of a row. ${who}, and`);
  });

  const table = interactionsTable(manyAttempts(12, 6), { columns: 'all', language: 'en' });
  const over = (every: number, word: string): string[] =>
    table[0]!.map((_, at) => (at >= 7 && (at - 7) % every === 0 ? `${word} ${at}` : ''));
  it.each([
    ['one title over everything', [['Results of spring 2026']]],
    ['titles over groups of columns', [over(8, 'Module')]],
    ['two rows of them', [['', '', 'Round 1', 'Round 2'], over(8, 'Part')]],
  ])('rows of merged cells above the titles are passed over: %s', async (_, above) => {
    const plain = await read(tabbed(table));
    const [text, workbook] = [tabbed([...above, ...table]), await xlsxOf([...above, ...table])];
    for (const dataset of [await read(text), await read(workbook)]) {
      expect(dataset.people).toEqual(plain.people);
      expect([...dataset.columns.keys()]).toEqual([...plain.columns.keys()]);
    }
  });

  it('and in a language that nobody knows, too', async () => {
    const [head = [], ...rows] = table;
    const foreign = head.map((title) =>
      title.replace(/[A-Za-z]+/g, (word) => `xy${word.length}`.replace(/\d/g, 'z'.repeat(word.length))),
    );
    const { people, columns } = await read(tabbed([over(8, 'Modul'), foreign, ...rows]));
    expect([people.length, columns.size]).toEqual([12, 6]);
  });

  it('above the table of the follow-up likewise', async () => {
    const { followUp } = await read('Four weeks later,,\nperson,call,draft\n,done,kept\n');
    expect(followUp).toHaveLength(1);
  });

  it('a table without titles that are known says what to do', async () => {
    expect(
      messages(
        await read(
          tabbed([
            ['Who', 'What'],
            ['Ann', 'done'],
          ]),
        ),
      ),
    ).toEqual([
      'No columns of a known report were found (a name, an attempt, a score, numbered questions). If somebody has changed the table, unmerge its cells and leave one row of titles, or download the report again as text. Is it the interactions report?',
    ]);
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
