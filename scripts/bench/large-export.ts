/** An interactions report as Moodle downloads it as text with all four columns ticked, as large as asked for. */

const OPTIONS = 4;
const IN_WORDS = 'The words of the option number';

const quoted = (text: string): string => `"${text}"`;

function titles(items: number): string {
  const numbers = Array.from({ length: items }, (_, index) => index);
  const parts = ['Question', 'Response', 'Right answer', 'Result'];
  const asked = numbers.flatMap((index) => parts.map((part) => quoted(`${part} ${index}`)));
  const person = ['Name', '"Email address"', 'Attempt', '"Started on"', '"Last accessed on"', 'Score'];
  return [...person, '"A course"', ...asked].join('\t');
}

function words(option: number): string {
  return `option-${option}: ${IN_WORDS} ${option}, as a course has them`;
}

/** The four cells of one answer; one in 29 is missing, every third person has tried again. */
function answer(person: number, index: number, own: string): readonly string[] {
  const option = (person * 31 + index * 17 + (person >> 3)) % OPTIONS;
  const again = person % 3 === 0 ? ' then option-0' : '';
  const id = index === 0 ? own : `m${index % 7}.question-${index}`;
  if ((person + index) % 29 === 0) return [id, '', '', ''];
  const response = words(option).replace(':', `${again}:`);
  return [id, quoted(response), quoted(words(0)), option === 0 ? 'correct' : 'wrong'];
}

function line(person: number, items: number, own: string): string {
  const score = String((person * 7) % 101);
  const about = [quoted(`Learner No${person}`), `learner${person}@example.invalid`, '1'];
  const dates = ['"Sunday, 22 November 2026, 9:30 AM"', '"Sunday, 22 November 2026, 10:45 AM"'];
  const answers = Array.from({ length: items }, (_, index) => answer(person, index, own)).flat();
  return [...about, ...dates, score, score, ...answers].join('\t');
}

/**
 * Lines of `people` with one attempt each at `items` questions, titles first; each ends with a line feed.
 * @param own an id that the course asks: without one the file would be that of another course.
 */
export function* largeExport(people: number, items: number, own: string): Iterable<string> {
  yield `${titles(items)}\n`;
  for (let person = 0; person < people; person += 1) yield `${line(person, items, own)}\n`;
}
