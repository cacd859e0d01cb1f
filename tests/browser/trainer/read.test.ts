import { describe, expect, it } from 'vitest';
import { readExports } from '../../../components/trainer/read/read-exports.ts';
import { exportFile, interactionsTable, manyAttempts, odsOf, tabbed, xlsxOf } from '../../support/exports.ts';

describe('exports in a browser', () => {
  it('are read as in Node, also a workbook that its library would unpack in a worker', async () => {
    const table = interactionsTable(manyAttempts(400, 20), { columns: 'all', language: 'fr' });
    const text = await readExports([exportFile('x', tabbed(table))], null);
    const xlsx = await readExports([exportFile('x', await xlsxOf(table))], null);
    const ods = await readExports([exportFile('x', await odsOf(table))], null);
    expect(text.attempts).toHaveLength(400);
    expect(xlsx).toEqual(text);
    expect(ods).toEqual(text);
  });
});
