import { expect, it } from 'vitest';
import type { Codebook, CodebookEntry } from '../../../components/model/record.ts';
import { codebookOf, entryOf } from '../../support/codebook.ts';
import { codebookCsv, codebookJson } from '../../../scripts/package/codebook.ts';

const entry = entryOf({
  options: [
    { id: 'few', text: 'A few', note: '' },
    { id: 'many', text: 'Many, "very" many', note: 'right' },
  ],
  right: ['many'],
  outcome: 'O1',
  element: 'trust',
});
const codebook = (change: Partial<CodebookEntry> = {}): Codebook =>
  codebookOf({ entries: [{ ...entry, ...change }] });

it('writes a row that a spreadsheet reads', () => {
  const [head, row] = codebookCsv(codebook()).split('\r\n');
  expect(head).toBe('\ufeffindex,id,type,question,options,right,outcome,element,page,module,since,retired');
  expect(row).toBe(
    '0,m1.first,single,How many?,"few: A few\nmany: Many, ""very"" many (right)",many,O1,trust,one,m1,1,no',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %j', (text) => {
  expect(codebookCsv(codebook({ text }))).toContain(`,"'${text}",`);
});

it.each(['The hall', 'The hall: ours'])(
  'lists each row and each answer of a matching question once: %j',
  (hall) => {
    const rows = { hall, key: 'The key' };
    const answers = { us: 'Us: all', them: 'Them' };
    const options = Object.entries(rows).flatMap(([row, words]) =>
      Object.entries(answers).map(([id, text]) => ({
        id: `${row}.${id}`,
        text: `${words}: ${text}`,
        note: '',
      })),
    );
    const csv = codebookCsv(codebook({ type: 'matching', options, right: ['hall.us', 'key.them'] }));
    expect(csv).toContain(`,"hall: ${hall}\nkey: The key\nus: Us: all\nthem: Them",hall.us + key.them,`);
  },
);

it('writes JSON that reads back the same', () => {
  expect(JSON.parse(codebookJson(codebook()))).toEqual(codebook());
});
