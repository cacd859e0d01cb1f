import type { Progress } from '../../../components/model/progress.ts';
import { random } from '../../../components/model/shuffle.ts';
import { LIMIT_SCORM_2004 } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { courseOf } from './sample.ts';

export const large = courseOf({
  pages: 40,
  practice: 20,
  bank: 36,
  scenarios: 6,
  scenes: 20,
  reflections: 12,
  slots: 20,
});

export const whole = LIMIT_SCORM_2004;

export function written(texts: Record<string, string>): Progress {
  const reflections = Object.entries(texts).map(([id, text], at) => [
    id,
    { text, picks: [], blank: false, edited: at + 1 },
  ]);
  return { ...initialProgress(1), revision: 99, reflections: Object.fromEntries(reflections) };
}

export const nothing = { reflections: [], slots: [] };

/** Letters without a pattern, which hardly compress. */
export function noise(length: number, seed: number): string {
  const next = random(seed);
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('');
}
