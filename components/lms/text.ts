export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** `hh:mm:ss` of the learner's own clock; both standards mean local time. */
export function localTime(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}
