/** Every code that the compiler can report, with its words. The author guide lists them all. */
import { apparatus } from './words/apparatus.ts';
import type { Entry } from './words/entry.ts';
import { files } from './words/files.ts';
import { identity } from './words/identity.ts';
import { craftRules } from './words/craft.ts';
import { ledger } from './words/ledger.ts';
import { locales } from './words/locales.ts';
import { answers } from './words/answers.ts';
import { questions } from './words/questions.ts';
import { scenarios } from './words/scenarios.ts';
import { texts } from './words/texts.ts';
import { theme } from './words/theme.ts';
import { trainer } from './words/trainer.ts';

export const catalogue = {
  ...files,
  ...identity,
  ...texts,
  ...apparatus,
  ...theme,
  ...questions,
  ...answers,
  ...scenarios,
  ...craftRules,
  ...ledger,
  ...locales,
  ...trainer,
};

export type Code = keyof typeof catalogue;
export type ParamsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;
