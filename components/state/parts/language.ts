import { language } from '../packed/language.ts';
import type { Part } from '../part.ts';

export const part: Part = {
  moves: {
    'language-chosen': (progress, { language: chosen }, { index }) =>
      chosen === progress.language || !index.languages?.some(({ language: tag }) => tag === chosen)
        ? progress
        : { ...progress, language: chosen },
  },
  section: language,
};
