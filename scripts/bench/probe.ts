/** Watches a page from inside: when its text is painted, and when a click on an option shows feedback. */
import { pageScript } from './page-script.ts';
import type { SoughtWords } from './target-words.ts';

/** What the probe leaves on the page as `benchProbe`. Times in milliseconds since the navigation began. */
export interface ProbeResult {
  readonly readable: number | null;
  readonly answerable: number | null;
  readonly layoutShift: number;
}

/** As much of the page's document as the probe needs; this folder is checked without the types of a browser. */
interface PageElement {
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly checked?: boolean;
  readonly isConnected: boolean;
  click(): void;
  getClientRects(): { readonly length: number };
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface Page {
  readonly document: PageElement;
  readonly addEventListener: (type: string, take: (event: { preventDefault(): void }) => void) => void;
  readonly requestAnimationFrame: (call: () => void) => void;
  readonly PerformanceObserver: new (take: (list: { getEntries(): Entry[] }) => void) => {
    observe(what: { type: string; buffered: boolean }): void;
  };
  readonly MutationObserver: new (take: () => void) => {
    observe(where: PageElement, what: Readonly<Record<string, boolean>>): void;
  };
  benchProbe: { -readonly [K in keyof ProbeResult]: ProbeResult[K] };
  benchBlocking: number;
}

interface Entry {
  readonly value: number;
  readonly duration: number;
  readonly hadRecentInput: boolean;
}

function benchPage(): Page {
  return globalThis as unknown as Page;
}

function plain(element: PageElement): string {
  return (element.textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isShown(element: PageElement | null): element is PageElement {
  return element !== null && element.getClientRects().length > 0;
}

/** The frame after the one in which something is in the document has it on the screen. */
function notePaint(key: 'readable' | 'answerable'): void {
  const page = benchPage();
  page.requestAnimationFrame(() => {
    page.benchProbe[key] ??= performance.now();
  });
}

function findLabel(scope: PageElement, option: string): PageElement | null {
  for (const label of scope.querySelectorAll('label')) if (plain(label).includes(option)) return label;
  return null;
}

/** Chooses the option and presses the button, as often as it takes until somebody listens. */
function answerQuestion(scope: PageElement, label: PageElement): void {
  const input = label.querySelector('input') ?? label.parentElement?.querySelector('input') ?? null;
  if (isShown(input) && input.checked === false) input.click();
  const button = scope.querySelector('button');
  if (isShown(button)) button.click();
}

function isReadable(sought: SoughtWords): boolean {
  for (const paragraph of benchPage().document.querySelectorAll('p')) {
    if (plain(paragraph).includes(sought.text) && isShown(paragraph)) return true;
  }
  return false;
}

/** The question that holds an option, and where to choose it. */
interface Asked {
  readonly scope: PageElement;
  readonly label: PageElement;
}

function findQuestion(option: string): Asked | null {
  const label = findLabel(benchPage().document, option);
  const scope = label?.closest('form,course-question') ?? null;
  return label && scope && { scope, label };
}

/** Tells whether anything in the document has changed since it was asked last. */
function watchChanges(): () => boolean {
  const page = benchPage();
  let isChanged = true;
  new page.MutationObserver(() => {
    isChanged = true;
  }).observe(page.document, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => {
    const was = isChanged;
    isChanged = false;
    return was;
  };
}

function observe(type: string, take: (entry: Entry) => void): void {
  new (benchPage().PerformanceObserver)((list) => list.getEntries().forEach(take)).observe({
    type,
    buffered: true,
  });
}

/** Looks through the text only where it has changed: on a slow machine that takes longer than most of a start. */
function watch(sought: SoughtWords): void {
  const page = benchPage();
  const found = (page.benchProbe = { readable: null, answerable: null, layoutShift: 0 });
  // A form that nobody listens to yet would leave the page.
  page.addEventListener('submit', (event) => event.preventDefault());
  const changed = watchChanges();
  let isSeen = false;
  let asked: Asked | null = null;
  /** Whether the feedback is there. Without an answer to give, a visit is over with its text. */
  const isOver = (isChanged: boolean): boolean => {
    if (sought.answer === null) return true;
    if (isChanged && !asked?.label.isConnected) asked = findQuestion(sought.answer.option);
    if (!asked) return false;
    if (isChanged && plain(asked.scope).includes(sought.answer.feedback)) return true;
    answerQuestion(asked.scope, asked.label);
    return false;
  };
  const look = (): void => {
    const isChanged = changed();
    if (!isSeen && isChanged && isReadable(sought)) {
      isSeen = true;
      notePaint('readable');
    }
    if (isSeen && isOver(isChanged)) notePaint('answerable');
    else page.requestAnimationFrame(look);
  };
  page.requestAnimationFrame(look);
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) found.layoutShift += entry.value;
  });
}

/** Milliseconds that tasks took beyond 50 each, as `benchBlocking`. */
function watchTasks(): void {
  const page = benchPage();
  page.benchBlocking = 0;
  observe('longtask', (entry) => {
    page.benchBlocking += Math.max(0, entry.duration - 50);
  });
}

/** Source of the script that watches a page for these words. */
export function probeScript(sought: SoughtWords): string {
  return pageScript(
    watch,
    [sought],
    [
      benchPage,
      plain,
      isShown,
      notePaint,
      findLabel,
      answerQuestion,
      isReadable,
      findQuestion,
      watchChanges,
      observe,
    ],
  );
}

/** Source of the script that adds up blocking time, and does nothing else that could block. */
export function blockingScript(): string {
  return pageScript(watchTasks, [], [benchPage, observe]);
}
