/** What readers ask the codebook. Without a codebook nothing is known, and everything is still read. */
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import type { Status } from '../dataset.ts';
import { followUpEntries } from '../follow-up.ts';

export interface Dictionary {
  /** False without a codebook. */
  readonly known: boolean;
  /** Id of the course, and its title; empty without a codebook. */
  readonly course: string;
  readonly title: string;
  /** The same in each language of the course. */
  readonly titles: readonly string[];
  /** Questions that are asked four weeks later. */
  readonly followUp: readonly CodebookEntry[];
  entry(id: string): CodebookEntry | undefined;
  /** Interaction id of a row of the LMS; a made-up one where the codebook has none. */
  idAt(index: number): string;
  /** The id that the course has for one that SCORM 2004 wrote with `_` for `-`. */
  option(id: string, short: string): string;
  /** The interaction whose id ends an address such as `https://…/m3.hall`. */
  idIn(address: string): string;
  /**
   * What a score means that stands where a status would: the course writes it only with completion, and then a
   * result below the mark is no `failed` (see `record.ts` in `state`).
   */
  statusBy(score: number): Status;
}

const short = (id: string): string => id.replaceAll('-', '_');

/** Ids that options of an entry have, pairs of a matching question and their sides. */
function optionsOf(entry: CodebookEntry | undefined): ReadonlyMap<string, string> {
  return new Map((entry?.options ?? []).map(({ id }) => [short(id), id]));
}

export function dictionaryOf(codebook: Codebook | null): Dictionary {
  const entries = new Map((codebook?.entries ?? []).map((entry) => [entry.id, entry]));
  const byIndex = new Map((codebook?.entries ?? []).map(({ index, id }) => [index, id]));
  const options = new Map<string, ReadonlyMap<string, string>>();
  return {
    known: codebook !== null && entries.size > 0,
    course: codebook?.course ?? '',
    title: codebook?.title ?? '',
    titles: codebook ? [codebook.title, ...codebook.titles] : [],
    followUp: followUpEntries(codebook),
    entry: (id) => entries.get(id),
    idAt: (index) => byIndex.get(index) ?? `question-${index}`,
    option: (id, part) => {
      const known = options.get(id) ?? optionsOf(entries.get(id));
      options.set(id, known);
      return known.get(part) ?? part;
    },
    idIn: (address) => {
      const last = /[^/#?]*$/.exec(address)?.[0] ?? '';
      const id = safeDecode(last);
      return id === '' ? address : id;
    },
    statusBy: (score) => {
      const pass = codebook?.assessment?.pass;
      return pass !== undefined && score >= pass ? 'passed' : 'completed';
    },
  };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
