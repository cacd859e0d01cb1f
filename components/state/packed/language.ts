import { hash } from '../../model/shuffle.ts';
import { sectionOf } from './section.ts';

/** Wide enough to tell the few languages of a course apart; whole tags would take several times the room. */
const WIDTH = 12;

const numberOf = (tag: string): number => hash(tag) >>> (32 - WIDTH);

/** The language that the learner chose, by the hash of its tag: the list of languages may change. */
export const language = sectionOf<number>({
  letter: 'L',
  blank: 0,
  take: (_index, { language: chosen }) => (chosen ? numberOf(chosen) : null),
  code: (io, number) => io.bits(number, WIDTH),
  give({ languages = [] }, number, draft, remarks) {
    const chosen = languages.find(({ language: tag }) => numberOf(tag) === number);
    if (chosen) draft.language = chosen.language;
    else remarks.retired = true;
  },
});
