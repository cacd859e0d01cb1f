import { localTime, twoDigits } from '../text.ts';

/** Whole seconds without a zone: Moodle refuses three decimals and a zone without decimals. */
export function localTimestamp(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}T${localTime(at)}`;
}
