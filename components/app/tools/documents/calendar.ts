/** One whole day for a calendar, as RFC 5545 writes it. */
import { clean } from './document.ts';

export interface CalendarDay {
  /** The same for the same thing: a later file with it replaces an earlier one. */
  readonly id: string;
  /** `YYYY-MM-DD`, a day that exists (`isDay`). */
  readonly day: string;
  readonly title: string;
  readonly about: string;
  /** BCP 47 tag of title and description. */
  readonly language: string;
  readonly now: Date;
}

/** Octets in a line without its end (§3.1). */
const LONGEST = 75;
const DAY = 24 * 60 * 60 * 1000;

/** Whether a text is `YYYY-MM-DD`, and a day of the calendar. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day is marked as free, because nobody is away for the whole of it. */
export function calendarFile({ id, day, title, about, language, now }: CalendarDay): string {
  const start = Date.parse(day);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//course//take along//${language.toUpperCase()}`,
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${compact(now.toISOString()).replace(/\.\d+/, '')}`,
    // Counts up with time, so that calendars take the later of two files.
    `SEQUENCE:${String(Math.floor(now.getTime() / 60_000))}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end is the first day after it (§3.6.1).
    `DTEND;VALUE=DATE:${compact(new Date(start + DAY).toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

/** §3.3.11. */
function escaped(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Breaks a long line between characters, never within one (§3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  return [...line]
    .map((character) => {
      const { length } = encoder.encode(character);
      octets += length;
      if (octets <= LONGEST) return character;
      // The space that goes on a line counts too.
      octets = length + 1;
      return `\r\n ${character}`;
    })
    .join('');
}
