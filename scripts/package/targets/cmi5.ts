/** cmi5: one assignable unit, described in `cmi5.xml` (cmi5 §13). */
import type { CourseIndex } from '../../../components/model/course.ts';
import { escapeAttribute, escapeText } from '../manifest.ts';
import type { Target } from './target.ts';

/** Identifies the vocabulary; nothing is loaded from there. */
const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** A course as one of its languages names it. */
type Named = Pick<CourseIndex, 'language' | 'modules' | 'title'>;

/** Ids come from the course id alone, as in every target: an LMS takes another id for another course. */
export function unitIds({ id }: Pick<CourseIndex, 'id'>): { readonly course: string; readonly unit: string } {
  const course = `urn:x-course:${id}`;
  return { course, unit: `${course}:unit` };
}

function texts(name: string, languages: readonly Named[], textOf: (one: Named) => string): string {
  const strings = languages.map(
    (one) =>
      `      <langstring lang="${escapeAttribute(one.language)}">${escapeText(textOf(one))}</langstring>`,
  );
  return [`    <${name}>`, ...strings, `    </${name}>`].join('\n');
}

/** Marks are whole percents of what a score can be: the score that is sent is cut to them, too. */
function masteryOf({ assessment, completion }: CourseIndex): string {
  return assessment ? ` masteryScore="${Math.floor(completion.pass) / 100}"` : '';
}

/**
 * The course structure.
 * @param languages the course in each of its languages, its own first.
 * @param launch path of the launch file in the zip.
 */
export function courseStructure(index: CourseIndex, languages: readonly Named[], launch: string): string {
  const ids = unitIds(index);
  const judged = index.assessment !== null && index.completion.required.includes('assessment');
  const words = [
    texts('title', languages, ({ title }) => title),
    // What the course is about, in its own words.
    texts('description', languages, ({ modules }) => modules.map(({ title }) => title).join(' · ')),
  ].join('\n');
  const moveOn = judged ? 'CompletedAndPassed' : 'Completed';
  return `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="${NAMESPACE}">
  <course id="${escapeAttribute(ids.course)}">
${words}
  </course>
  <au id="${escapeAttribute(ids.unit)}" moveOn="${moveOn}"${masteryOf(index)} launchMethod="AnyWindow">
${words}
    <url>${escapeText(launch)}</url>
  </au>
</courseStructure>
`;
}

export const cmi5: Target = { id: 'cmi5', standard: 'cmi5', manifest: null, structure: courseStructure };
