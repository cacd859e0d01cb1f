/** Picks, "left blank" and the age of reflections. Their texts are stored apart (`texts.ts`). */
import { codeSet, spanOf } from './answers.ts';
import { widthOf } from './bits.ts';
import type { Entry } from './section.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';

interface PackedReflection {
  readonly text: boolean;
  readonly blank: boolean;
  readonly picks: readonly number[];
  readonly edited: number;
}

const BLANK: PackedReflection = { text: false, blank: false, picks: [], edited: 0 };

export const reflections = sectionOf<readonly Entry<PackedReflection>[]>({
  letter: 'R',
  blank: [],
  take(index, progress) {
    const entries = taken(
      index.reflections,
      progress.reflections,
      (item, { text, blank, picks, edited }) => ({
        text: text !== '',
        blank,
        picks: picks.map((pick) => item.picks.indexOf(pick)).filter((number) => number >= 0),
        edited,
      }),
    );
    return entries.length > 0 ? entries : null;
  },
  code(io, entries) {
    const span = io.count(spanOf(entries.map(({ value }) => value.picks)));
    const width = io.bits(widthOf(Math.max(0, ...entries.map(({ value }) => value.edited))), 5);
    return codeEntries(io, entries, BLANK, ({ text, blank, picks, edited }) => ({
      text: io.flag(text),
      blank: io.flag(blank),
      picks: io.flag(picks.length > 0) ? codeSet(io, picks, span) : [],
      edited: io.bits(edited, width),
    }));
  },
  give(index, entries, draft, remarks) {
    draft.reflections = given(index.reflections, entries, remarks, (item, { text, blank, picks, edited }) => {
      if (text) remarks.texts.add(item.number);
      return { text: '', picks: picks.flatMap((pick) => item.picks[pick] ?? []), blank, edited };
    });
  },
});
