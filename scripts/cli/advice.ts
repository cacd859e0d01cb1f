/** What several commands say of a course. */
import { counted } from '../diagnostics/counted.ts';
import { courseOption } from './command.ts';

type Place = Parameters<typeof courseOption>[0];

/** One line that names terms with neutral wording, none where every term is set. */
export function termsAdvice(neutral: readonly string[]): string[] {
  if (neutral.length === 0) return [];
  const names = neutral.map((name) => `“${name}”`).join(', ');
  return [
    `Set these terms in course.yaml before you hand the course out: ${names}. Their wording is neutral.`,
  ];
}

/** One line that says where warnings are to be read, none where there are none. */
export function warningsAdvice(warnings: number, place: Place): string[] {
  if (warnings === 0) return [];
  const check = `npm run check -- --content${courseOption(place)}`;
  return [`${counted(warnings, 'warning')}: “${check}” shows what and where.`];
}
