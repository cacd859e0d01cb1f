import { emptyCodebook } from '../../components/model/empty-codebook.ts';
import type { Codebook, CodebookEntry } from '../../components/model/record.ts';

/** A codebook with what a test does not care about filled in. */
export function codebookOf(change: Partial<Codebook> = {}): Codebook {
  return { ...emptyCodebook, course: 'c', version: '1', title: 'C', ...change };
}

/** A row of a codebook, likewise. */
export function entryOf(change: Partial<CodebookEntry> = {}): CodebookEntry {
  return {
    index: 0,
    id: 'm1.first',
    type: 'single',
    text: 'How many?',
    options: [],
    right: [],
    outcome: '',
    element: '',
    page: 'one',
    module: 'm1',
    retired: false,
    since: '1',
    repeats: '',
    pilot: false,
    ...change,
  };
}
