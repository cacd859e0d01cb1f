/** The passages of a page: what may be found in it, and where that stands. */
import type { CourseIndex, ModuleContent, PageIndex } from '../../../model/course.ts';
import type { Passage } from './library.ts';

/** Elements that stand within a sentence; every other begins a line of its own. */
const INLINE = new Set(
  'A ABBR B BDI BDO BUTTON CITE CODE DEL DFN EM I INS KBD MARK Q S SMALL SPAN STRONG SUB SUP TIME VAR'.split(
    ' ',
  ),
);
/** Definitions that open beside their word stand in the glossary; drawings and marks are no text. */
const SILENT = '.term-live, svg, [aria-hidden="true"]';
/** What begins a passage of its own: headings, and terms of a list. */
const PLACE = 'h2[id], h3[id], h4[id], div[id]:has(> dt)';

type Activity = (id: string, module: ModuleContent, index: CourseIndex) => readonly string[];

/**
 * What of each activity may be found: what everybody sees before answering. Right answers, feedback, scenes and the
 * questions of the assessment are for those who come to them.
 */
const ACTIVITIES: Readonly<Record<string, Activity>> = {
  'COURSE-QUESTION': (id, { questions }) =>
    questions.filter((one) => one.id === id && one.use === 'practice').map(({ stem }) => stem),
  'COURSE-SCENARIO': (id, { scenarios }) =>
    scenarios.filter((one) => one.id === id).map(({ title }) => escaped(title)),
  'COURSE-REFLECTION': (id, { reflections }) =>
    reflections.filter((one) => one.id === id).flatMap(({ title, prompt }) => [escaped(title), prompt]),
  'COURSE-AGREEMENT': (_id, _module, { slots }) => fieldsOf(slots, 'agreement'),
  'COURSE-PLAN': (_id, _module, { slots }) => fieldsOf(slots, 'plan'),
};

function fieldsOf(slots: CourseIndex['slots'], part: 'agreement' | 'plan'): string[] {
  return slots.filter((slot) => slot.part === part).map(({ title }) => escaped(title));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Reads a page of a module. */
export function passagesOf(index: CourseIndex, page: PageIndex, module: ModuleContent): Passage[] {
  const html = module.pages.find(({ id }) => id === page.id)?.html ?? '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const silent of body.querySelectorAll(SILENT)) silent.remove();
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    if (!element.tagName.startsWith('COURSE-')) continue;
    const texts = ACTIVITIES[element.tagName]?.(element.dataset['id'] ?? '', module, index) ?? [];
    element.innerHTML = texts.map((text) => `<div>${text}</div>`).join('');
  }
  return new Reader(page).read(body);
}

class Reader {
  readonly #page: PageIndex;
  readonly #passages: (Passage & { readonly blocks: string[] })[] = [];
  #line = '';

  constructor(page: PageIndex) {
    this.#page = page;
  }

  read(body: Element): Passage[] {
    this.#begin('', '');
    this.#walk(body);
    this.#end();
    return this.#passages;
  }

  #walk(parent: Element): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#line += node.data;
      if (!(node instanceof Element)) continue;
      if (node.tagName === 'BR') this.#line += ' ';
      const apart = !INLINE.has(node.tagName);
      if (apart) this.#end();
      if (node.matches(PLACE)) this.#begin(node.id, words(node.querySelector('dt') ?? node));
      this.#walk(node);
      if (apart) this.#end();
    }
  }

  #begin(spot: string, heading: string): void {
    const { id: page, title } = this.#page;
    this.#passages.push({ page, title, spot, heading, blocks: [] });
  }

  #end(): void {
    const line = this.#line.replace(/\s+/g, ' ').trim();
    this.#line = '';
    // A heading is said by the passage already.
    const passage = this.#passages.at(-1);
    if (line !== '' && line !== passage?.heading) passage?.blocks.push(line);
  }
}

function words({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}
