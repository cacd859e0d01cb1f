/** The codebook that comes with every package, as a file. */
import type { Codebook, CodebookEntry, CodebookScenario, CodebookScene } from '../../model/record.ts';
import { arrayIn, isObject, numberUnder, objectIn, readJson, textIn } from './json.ts';
import { decodeText } from './text.ts';

/** A codebook is some hundred kilobytes. */
const LARGEST = 1 << 26;

/** Reads a codebook of this or an earlier version, whose missing fields are empty; `null` for any other file. */
export function readCodebook(bytes: Uint8Array): Codebook | null {
  if (bytes.length > LARGEST) return null;
  const { value } = readJson([...decodeText(bytes).pieces].join(''));
  return codebookIn(value);
}

/** The same of what was read already. */
export function codebookIn(value: unknown): Codebook | null {
  const entries = arrayIn(value, 'entries').flatMap(entryIn);
  const course = textIn(value, 'course');
  if (course === '' || entries.length === 0) return null;
  const version = textIn(value, 'version');
  return {
    course,
    version,
    title: textIn(value, 'title') || course,
    titles: textsIn(value, 'titles'),
    entries: entries.map((entry) => ({ ...entry, since: entry.since || version })),
    modules: arrayIn(value, 'modules').map((each) => ({
      id: textIn(each, 'id'),
      title: textIn(each, 'title'),
    })),
    pages: arrayIn(value, 'pages').map((each) => ({
      id: textIn(each, 'id'),
      module: textIn(each, 'module'),
      title: textIn(each, 'title'),
    })),
    outcomes: arrayIn(value, 'outcomes').map((each) => ({
      id: textIn(each, 'id'),
      text: textIn(each, 'text'),
    })),
    followUp: arrayIn(value, 'followUp').flatMap(entryIn),
    scenarios: arrayIn(value, 'scenarios').map(scenarioIn),
    assessment: assessmentIn(value),
  };
}

function entryIn(value: unknown): CodebookEntry[] {
  const index = numberUnder(value, 'index');
  const id = textIn(value, 'id');
  if (!isObject(value) || index === null || id === '') return [];
  const text = (key: string): string => textIn(value, key);
  return [
    {
      index,
      id,
      type: (text('type') || 'single') as CodebookEntry['type'],
      text: text('text'),
      options: arrayIn(value, 'options').map((each) => ({
        id: textIn(each, 'id'),
        text: textIn(each, 'text'),
        note: textIn(each, 'note'),
      })),
      ...(text('apart') !== '' && { apart: text('apart') }),
      right: textsIn(value, 'right'),
      outcome: text('outcome'),
      element: text('element'),
      page: text('page'),
      module: text('module'),
      retired: value.retired === true,
      since: text('since'),
      repeats: text('repeats'),
      pilot: value.pilot === true,
    },
  ];
}

function textsIn(value: unknown, key: string): string[] {
  return arrayIn(value, key).filter((each): each is string => typeof each === 'string');
}

function scenarioIn(value: unknown): CodebookScenario {
  const text = (key: string): string => textIn(value, key);
  return {
    id: text('id'),
    title: text('title'),
    page: text('page'),
    start: text('start'),
    scenes: arrayIn(value, 'scenes').map(sceneIn),
  };
}

function sceneIn(value: unknown): CodebookScene {
  const kind = textIn(value, 'kind');
  return {
    id: textIn(value, 'id'),
    kind: kind === 'turn' || kind === 'ending' ? kind : 'decision',
    title: textIn(value, 'title'),
    ending: textIn(value, 'ending'),
    choices: arrayIn(value, 'choices').map((each) => ({
      id: textIn(each, 'id'),
      text: textIn(each, 'text'),
      quality: textIn(each, 'quality'),
      misconception: textIn(each, 'misconception'),
      to: textIn(each, 'to'),
    })),
  };
}

function assessmentIn(value: unknown): Codebook['assessment'] {
  const found = objectIn(value, 'assessment');
  const pass = numberUnder(found, 'pass');
  if (pass === null) return null;
  return {
    id: textIn(found, 'id'),
    bank: textsIn(found, 'bank'),
    drawn: numberUnder(found, 'drawn') ?? 0,
    pass,
  };
}
