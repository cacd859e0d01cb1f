/** Reads and analyses away from the page, which therefore never stands still. It keeps the dataset, nobody else does. */
import { emptyCodebook } from '../../model/empty-codebook.ts';
import type { Codebook } from '../../model/record.ts';
import { analyse } from '../analyse/analyse.ts';
import type { Dataset } from '../dataset.ts';
import { readCodebook } from '../read/codebook.ts';
import { readExports } from '../read/read-exports.ts';
import { matrixCsv, tidyCsv } from '../share/tables.ts';
import type { Answer, Answered, Asked, DroppedFile, Request } from './wire.ts';

const NOBODY: Codebook = { ...emptyCodebook, title: 'A course without a codebook' };

let dataset: Dataset | null = null;
let codebook: Codebook = NOBODY;

type Tell = (answer: Answer) => void;

async function read(files: readonly DroppedFile[], given: Codebook | null, tell: Tell): Promise<void> {
  const exports = [];
  let book = given;
  for (const { file, group } of files) {
    tell({ kind: 'progress', words: `Reading ${file.name}…` });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = readCodebook(bytes);
    if (found) book = found;
    else exports.push({ name: file.name, bytes, group });
  }
  if (exports.length === 0 && book !== given) {
    dataset = null;
    tell({ kind: 'codebook' });
    return;
  }
  dataset = await readExports(exports, book);
  codebook = book ?? NOBODY;
  tell({ kind: 'progress', words: `Counting ${dataset.attempts.length.toLocaleString('en-GB')} attempts…` });
  tell({ kind: 'report', report: analyse(dataset, codebook, {}) });
}

async function answer(request: Request, tell: Tell): Promise<void> {
  if (request.kind === 'read') {
    await read(request.files, request.codebook, tell);
    return;
  }
  if (!dataset) {
    tell({ kind: 'trouble', words: 'Nothing has been read yet.' });
    return;
  }
  if (request.kind === 'analyse') {
    tell({ kind: 'report', report: analyse(dataset, codebook, { groups: request.groups }) });
    return;
  }
  const pieces = (request.table === 'tidy' ? tidyCsv : matrixCsv)(dataset, codebook);
  tell({ kind: 'table', blob: new Blob([...pieces], { type: 'text/csv;charset=utf-8' }) });
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const tell: Tell = (said) => {
    const message: Answered = { number: data.number, answer: said };
    self.postMessage(message);
  };
  answer(data.request, tell).catch((problem: unknown) => {
    const words = problem instanceof Error ? problem.message : String(problem);
    tell({ kind: 'trouble', words: `The report could not be made: ${words}` });
  });
});
