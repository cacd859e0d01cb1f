/**
 * Everything that the learner answered and wrote, as plain text to copy: in the order of the course, with the
 * questions. Of what is not loaded only the learner's own words are there.
 */
import type { PageIndex } from '../model/course.ts';
import { block, type AnswersSource, type Book, type Writer } from './answers/book.ts';
import * as writers from './answers/writers.ts';

const WRITERS: ReadonlyMap<string, Writer> = new Map(Object.entries(writers));

/** Where an activity stands in a page, as the compiler writes it. */
const ACTIVITY = /<course-([a-z]+)(?:\s[^>]*?data-id="([^"]*)")?/g;

/** Lines end with `\n`; texts of the learner are as they were written. */
export function answersText(source: AnswersSource): string {
  const { index, now, t } = source;
  const book = { ...source, printed: new Set<string>() };
  const date = new Intl.DateTimeFormat(index.language, { dateStyle: 'long', timeStyle: 'short' }).format(now);
  const parts = [...index.pages.flatMap((page) => pagePart(book, page)), ...restPart(book)];
  const body = parts.length > 0 ? parts : [t('answers.none')];
  return [`${t('answers.title', { title: index.title })}\n${t('answers.date', { date })}`, ...body]
    .map((part) => `${part}\n`)
    .join('\n');
}

function pagePart(book: Book, { id, module, title }: PageIndex): string[] {
  const page = book.content.at(module)?.pages.find((each) => each.id === id);
  const found = [...(page?.html ?? '').matchAll(ACTIVITY)].flatMap(([, name = '', of = '']) =>
    block(WRITERS.get(name)?.(book, of) ?? []),
  );
  return found.length === 0 ? [] : [[`== ${title} ==`, ...found].join('\n\n')];
}

/** Own words whose pages are not loaded: nobody may lose them for want of their question. */
function restPart(book: Book): string[] {
  const { progress, printed, t } = book;
  const rest = Object.keys(progress.reflections).filter((id) => !printed.has(id));
  const found = rest.flatMap((id) => block(WRITERS.get('reflection')?.(book, id) ?? []));
  return found.length === 0 ? [] : [[`== ${t('answers.elsewhere')} ==`, ...found].join('\n\n')];
}
