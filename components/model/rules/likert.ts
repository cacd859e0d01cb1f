import type { Rule } from '../rule.ts';
import { readPairs, wordsOfPairs } from './pairs.ts';

/** Nothing is right or wrong here, and no statement has to be answered. */
export const rule: Rule = {
  parts: () => ({ right: 0, total: 0 }),
  read: readPairs,
  right: () => [],
  words: wordsOfPairs,
  rightWords: () => '',
};
