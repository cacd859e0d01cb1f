/** Picks and "left blank" of reflections. Their texts, in the order of their age, are stored apart (`texts.ts`). */
import { codeSet, spanOf } from './answers.ts';
import type { Entry } from './section.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';

interface PackedReflection {
  readonly text: boolean;
  readonly blank: boolean;
  readonly picks: readonly number[];
}

const BLANK: PackedReflection = { text: false, blank: false, picks: [] };

export const reflections = sectionOf<readonly Entry<PackedReflection>[]>({
  letter: 'R',
  blank: [],
  take(index, progress) {
    const entries = taken(
      index.reflections,
      progress.reflections,
      (item, { text, blank, picks, edited }) => ({
        text: text !== '' || edited < 0,
        blank,
        picks: picks.map((pick) => item.picks.indexOf(pick)).filter((number) => number >= 0),
      }),
    );
    return entries.length > 0 ? entries : null;
  },
  code(io, entries) {
    const span = io.count(spanOf(entries.map(({ value }) => value.picks)));
    return codeEntries(io, entries, BLANK, ({ text, blank, picks }) => ({
      text: io.flag(text),
      blank: io.flag(blank),
      picks: io.flag(picks.length > 0) ? codeSet(io, picks, span) : [],
    }));
  },
  give(index, entries, draft, remarks) {
    draft.reflections = given(index.reflections, entries, remarks, (item, { text, blank, picks }) => {
      if (text) remarks.texts.add(`${item.number}`);
      return {
        text: '',
        picks: picks.flatMap((pick) => item.picks[pick] ?? []),
        blank,
        edited: text ? -1 : 0,
      };
    });
  },
});
