/** The words that a launch file brings along: what this course can say, in the language of its index, and no more. */
import { interfaceFor } from '../i18n/languages.ts';
import { numberWords, type Catalogue } from '../i18n/translate.ts';
import type { Adapter } from '../lms/port.ts';
import { hasChanged } from '../model/changed.ts';
import type { CourseIndex, ModuleContent, QuestionType } from '../model/course.ts';
import { hasFinding } from '../model/finding.ts';
import { hasTools } from './tools-port.ts';
import { takeawayUses } from './tools/uses.ts';

/** What player and second script of this course say, in the language of its index. */
export function courseWords(
  index: CourseIndex,
  modules: readonly ModuleContent[],
  standard: Adapter['standard'],
): Catalogue {
  const words = { ...wordsOf(index, modules), ...laterWordsOf(index, standard === 'web') };
  return numberWords(words, index.language);
}

/** What the player of this course can say. The assessment asks questions, so it brings their words along. */
function wordsOf(index: CourseIndex, modules: readonly ModuleContent[]): Catalogue {
  const { assessment, languages, questions, reflections, scenarios, slots, modules: all } = index;
  const { playerWords } = interfaceFor(index.language);
  const asks = (...types: QuestionType[]): boolean => questions.some(({ type }) => types.includes(type));
  return playerWords({
    agreement: slots.length > 0,
    assessment: assessment !== null,
    question: assessment !== null || questions.length > 0,
    matching: asks('matching'),
    ordering: asks('ordering'),
    typed: asks('short-answer', 'numeric'),
    scale: asks('likert'),
    reflection: reflections.length > 0,
    // What lies in a file of its own cannot be looked into.
    choosing:
      modules.length < all.length ||
      modules.some((module) => module.reflections.some(({ choose }) => choose !== null)),
    scenario: scenarios.length > 0,
    language: languages !== undefined,
  });
}

function laterWordsOf(index: CourseIndex, isWeb: boolean): Catalogue {
  const used = {
    assessment: index.assessment !== null,
    changed: hasChanged(index),
    scenario: index.scenarios.length > 0,
  };
  return interfaceFor(index.language).laterWords(isWeb, used);
}

/** What the file of a further language says: nobody waits for its tools apart. */
export function languageWords(
  index: CourseIndex,
  modules: readonly ModuleContent[],
  standard: Adapter['standard'],
): Catalogue {
  return {
    ...courseWords(index, modules, standard),
    ...(hasTools(index) ? toolsWordsOf(index, standard) : {}),
  };
}

/** What the third script of this course says. */
export function toolsWordsOf(index: CourseIndex, standard: Adapter['standard']): Catalogue {
  const { takeaway, record } = takeawayUses(index);
  return interfaceFor(index.language).toolsWords({
    takeaway,
    record,
    finding: hasFinding(index),
    pilot: index.pilot !== undefined,
    selfTest: standard !== 'web' && hasFinding(index),
    storeTest: standard === 'cmi5' && hasFinding(index),
  });
}
