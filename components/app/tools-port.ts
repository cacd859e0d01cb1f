/**
 * The place where the third script meets the player: what helps beside learning (search, text and colours, notes to
 * take along, help). It stands at the end of the launch file, because nobody waits for it. Each tool is a page of the
 * shell's own with an address, `#help--<id>`, so that it needs no dialog and works with the browser's own buttons.
 */
import type { CourseIndex } from '../model/course.ts';
import type { LaterApp } from './later-port.ts';
import type { OwnPage } from './lost.ts';
import type { OutlineParts } from './outline.ts';

export type { OutlineParts };

/** A course of fewer pages is a page or two of reading: its packages stay small, unless there is an agreement to take along, or it is a pilot's. */
const FROM_PAGES = 8;

export const hasTools = ({ pages, slots, pilot }: CourseIndex): boolean =>
  pages.length >= FROM_PAGES || slots.length > 0 || pilot !== undefined;

/** Id of the tool that others lead to. */
export const SEARCH = 'find';

/** Id and whole address of the self-test; what is typed into search to get there. Reserved, no page may have it. */
export const SELF_TEST = 'self-test';

/** What a tool gets: what the player hands over, and which tools there are. */
export interface ToolsApp extends Pick<
  LaterApp,
  | 'win'
  | 'index'
  | 't'
  | 'source'
  | 'adapter'
  | 'opening'
  | 'clock'
  | 'attempt'
  | 'content'
  | 'shell'
  | 'navigation'
  | 'refresh'
  | 'limit'
  | 'saving'
> {
  /** Whether this course has a tool, by its id; known when all are made. */
  readonly has: (id: string) => boolean;
  /** Ends when the tools are made once more, in another language: for whatever they listen to beyond their pages. */
  readonly signal: AbortSignal;
}

export interface Tool {
  /** Behind `help--` in its address. */
  readonly id: string;
  /** Its id is its whole address, and no list names it: learners have no use for it. */
  readonly unlisted?: boolean;
  readonly title: string;
  /** One line for the page of all tools; none for a tool that is reached from elsewhere. */
  readonly about?: string;
  /** Draws the page into an element of its own, and again whenever it likes. */
  show(host: HTMLElement): void;
  /** What it adds to the outline. */
  readonly outline?: Partial<OutlineParts>;
}

/** Makes a tool or several; `null` where this learner or this browser has no use for it. */
export type MakeTool = (app: ToolsApp) => Tool | readonly Tool[] | null;

export interface Tools {
  /** The page of an address of the tools; `null` for any other. */
  page(address: string): OwnPage | null;
  /** What the outline shows besides its pages. */
  readonly links: Partial<OutlineParts>;
}

declare global {
  interface Window {
    /**
     * Defined by the third script when it is here; the first call runs the script. What it gives is called once, and
     * again in another language.
     */
    courseTools?: () => (app: LaterApp, signal?: AbortSignal) => Tools;
  }
}
