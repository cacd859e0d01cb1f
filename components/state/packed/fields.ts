/** What was said in fields of agreement and plan, without the words, which are stored apart (`texts.ts`). */
import type { FieldValue } from '../../model/progress.ts';
import type { Entry } from './section.ts';
import { codeEntries, CUT, given, sectionOf, taken } from './section.ts';

interface PackedField {
  /** The field does not follow its reflections. */
  readonly own: boolean;
  /** It has own words; without them it was emptied. */
  readonly ours: boolean;
  readonly ask: boolean;
  readonly found: FieldValue['found'];
}

const BLANK: PackedField = { own: false, ours: false, ask: false, found: null };

export const fields = sectionOf<readonly Entry<PackedField>[]>({
  letter: 'F',
  blank: [],
  take({ slots }, { agreement }) {
    const entries = taken(slots, agreement, (_slot, { ours, ask, found, edited }): PackedField => ({
      own: ours !== null,
      ours: Boolean(ours),
      // Words that could not be read still stand somewhere else.
      ask: ask !== '' || (edited < 0 && !ours) || edited === CUT,
      found,
    }));
    return entries.length > 0 ? entries : null;
  },
  code: (io, entries) =>
    codeEntries(io, entries, BLANK, ({ own, ours, ask, found }) => {
      const isOwn = io.flag(own);
      return {
        own: isOwn,
        ours: isOwn && io.flag(ours),
        ask: io.flag(ask),
        found: io.flag(found !== null) ? (io.flag(found === 'written') ? 'written' : 'to-find') : null,
      };
    }),
  give({ slots }, entries, draft, remarks) {
    draft.agreement = given(slots, entries, remarks, ({ number }, { own, ours, ask, found }) => {
      if (ours) remarks.texts.add(`o${number}`);
      if (ask) remarks.texts.add(`k${number}`);
      // Words that were cut off leave the field to its reflections, which may still have theirs.
      return { ours: own && !ours ? '' : null, ask: '', found, edited: ours || ask ? -1 : 0 };
    });
  },
});
