import type { Codebook, CodebookEntry } from '../../components/model/record.ts';

/** A codebook with what a test does not care about filled in. */
export function codebookOf(change: Partial<Codebook> = {}): Codebook {
  const empty = {
    titles: [],
    followUp: [],
    entries: [],
    modules: [],
    pages: [],
    outcomes: [],
    scenarios: [],
    assessment: null,
  };
  return { course: 'c', version: '1', title: 'C', ...empty, ...change };
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
