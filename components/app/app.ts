/** The composition root of the player: puts pages, activities and attempt together, and the second script to them. */
import type { Translate } from '../i18n/translate.ts';
import type { Opening } from '../lms/port.ts';
import { readPlace } from '../model/place.ts';
import type { SaveStatus } from '../session/status.ts';
import { pageStatuses, progressCounts } from '../state/selectors.ts';
import { createLookups, listen, modulesShown, setActivities, type Lookups } from './activities.ts';
import { Attempt, type AttemptOptions } from './attempt.ts';
import { createContentStore, type ContentStore } from './content-store.ts';
import { attempt as step, showFailure } from './failure.ts';
import * as extras from './extras.ts';
import type { Later, LaterApp } from './later-port.ts';
import { Navigation } from './navigation.ts';
import { arrived, breathe, pause } from './pause.ts';
import type { SaveShown } from './save-state.ts';
import { createShell, type Shell } from './shell.ts';
import { showStory } from './story-place.ts';
import './tools-port.ts';
import type { Languages } from './languages.ts';
import { backToCheck, leftView, listsLeft, wayWords } from './way.ts';

export interface AppOptions extends AttemptOptions {
  readonly win: Window;
  /** Room of the packed state in characters. */
  readonly limit: number;
  readonly t: Translate;
  /** The LMS was not there at once: page one is in view and may be being read. */
  readonly late: boolean;
  /** The learner has left by the button, saved or not. */
  readonly left?: (() => void) | undefined;
}

/** A course does without what it has no use for. */
const EXTRAS: Partial<typeof extras> = extras;

/** Addresses that only the third script knows. */
const OWN = /^#(help|self-test)/;

/** Milliseconds of page one before anything else takes its turn. */
const FIRST = 50;

/** @returns opens the LMS, goes to the learner's page, and follows the learner from there. */
export function openApp(options: AppOptions): () => Promise<void> {
  const app = new CourseApp(options);
  return () => app.open();
}

class CourseApp {
  readonly #options: AppOptions;
  readonly #content: ContentStore;
  readonly #lookups: Lookups;
  readonly #shell: Shell;
  readonly #attempt: Attempt;
  readonly #navigation: Navigation;
  readonly #languages: Languages | null;
  /** What saves and explains; `null` until the second script is here, and for good where it does not arrive. */
  #later: Later | null = null;
  #locked = false;
  /** Activities get their data in a task of their own, once the page is in view. */
  #ready = false;
  /** The page of the last session, until a page is opened. */
  #before: string | null = null;

  constructor(options: AppOptions) {
    const { win, index } = options;
    const content = createContentStore(win);
    const languages = EXTRAS.language?.(win, { ...options, content }) ?? null;
    const t = languages?.t ?? options.t;
    this.#languages = languages;
    this.#options = { ...options, t };
    this.#content = content;
    this.#lookups = createLookups(index, content);
    this.#shell = createShell(win, index, t, {
      leave: () => this.#leave(),
      follow: (id) => this.#navigation.follow(id),
    });
    this.#attempt = new Attempt(options, content, () => this.#refresh());
    this.#navigation = new Navigation({
      win,
      index,
      t,
      shell: this.#shell,
      content,
      place: () => this.#attempt.progress.place,
      onPage: (page) => {
        if (page && page.id !== this.#before) this.#before = null;
        if (page) this.#attempt.act({ type: 'page-opened', page: page.id }, 'answer');
        else this.#refresh();
        this.#later?.page(page?.id ?? null);
        void this.#complete();
      },
    });
    const [shell, navigation, attempt] = [this.#shell, this.#navigation, this.#attempt];
    languages?.join({ shell, navigation, attempt, refresh: () => this.#refresh() });
  }

  /** In three tasks. What is answered or followed between them is still the start's own to find. */
  async open(): Promise<void> {
    const { win, adapter, late } = this.#options;
    const opening = step('SESSION', () => this.#attempt.open());
    await breathe(win);
    const place = (this.#before = readPlace(opening.place)?.page ?? this.#attempt.progress.place);
    const speaking = this.#languages?.want(this.#attempt.progress.language);
    // In another language page one is new to everybody: nobody can be reading it.
    const begin = (): void => step('PAGE', () => this.#navigation.begin(place, late && !speaking));
    if (!speaking) begin();
    listen(win.document, (fact) => this.#attempt.hear(fact));
    win.addEventListener('hashchange', () => this.#navigation.route());
    this.#shell.greet(opening, adapter.standard);
    await breathe(win);
    this.#ready = true;
    step('PAGE', () => this.#setActivities());
    void this.#complement(opening, speaking?.then(begin));
  }

  /** Waits for the second script, which stands further down. Without it nobody saves, and that is said: the start has failed. */
  async #complement(opening: Opening, begun?: Promise<void>): Promise<void> {
    const { win, index } = this.#options;
    // Page one answers and is painted before anything else takes its turn.
    await pause(win, FIRST);
    await arrived(win, () => win.courseLater);
    const content = this.#content;
    const app: LaterApp = {
      ...this.#options,
      source: this.#languages?.source ?? { index, content },
      opening,
      attempt: this.#attempt,
      navigation: this.#navigation,
      shell: this.#shell,
      content,
      onStatus: (status) => this.#onStatus(status),
      refresh: () => this.#refresh(),
    };
    try {
      await begun;
      const make = step('SAVING', () => {
        if (!win.courseLater) throw new Error('No second script.');
        return win.courseLater();
      });
      await pause(win, 0);
      this.#later = step('SAVING', () => make(app));
    } catch (problem) {
      showFailure(win.document, problem, this.#options.t);
      win.reportError(problem);
      return;
    }
    this.#later.page(app.navigation.page?.id ?? null);
    await arrived(win, () => win.courseTools);
    // The first call runs the third script, which is a task of its own.
    win.courseTools?.();
    await pause(win, 0);
    const equip = (): void => this.#equip(app);
    if (this.#languages) this.#languages.onSpoken = equip;
    equip();
  }

  /** The course goes on without tools, if they do not come. In another language at once: their page may be in view. */
  #equip(app: LaterApp): void {
    const { win, navigation, shell } = app;
    const tools = win.courseTools?.()(app, this.#languages?.signal());
    if (!tools) return;
    navigation.further = (address) => tools.page(address);
    shell.outline.further(tools.links);
    // Opened at the address of a tool, which nobody knew until now.
    if (!navigation.page && OWN.test(win.location.hash)) navigation.route();
  }

  /** Brings everything in view up to date with progress. */
  #refresh(): void {
    const { index, t } = this.#options;
    const { progress } = this.#attempt;
    const { page } = this.#navigation;
    const { view, outline, done } = this.#shell;
    void this.#languages?.want(progress.language);
    if (this.#ready) this.#setActivities();
    const counts = progressCounts(index, progress);
    const way = wayWords(counts, t);
    const left =
      EXTRAS.assessment?.(counts, page, this.#attempt, t) ??
      (page && listsLeft(index, page, progress)
        ? leftView(index, progress, counts, page, t)
        : backToCheck(index, progress, page, t));
    view.foot(page, left, way);
    done(counts.total === 0 ? 0 : counts.done / counts.total);
    outline.update({ here: page?.id ?? null, statuses: () => pageStatuses(index, progress), way });
  }

  #setActivities(): void {
    const { index, t } = this.#options;
    const { progress, drafts, locked, privacy, leftOut, kept } = this.#attempt;
    const [content, lookups] = [this.#content, this.#lookups];
    const context = { index, content, lookups, progress, drafts, locked, privacy, leftOut, kept, t };
    const { article } = this.#shell.view;
    setActivities(article, context);
    if (this.#before !== this.#navigation.page?.id) return;
    this.#before = null;
    showStory(this.#options.win, article, progress);
  }

  /** Brings in what the page shows of other modules, which may still be on their way. */
  async #complete(): Promise<void> {
    const content = this.#content;
    const missing = modulesShown(this.#shell.view.article, this.#options.index).filter(
      (id) => !content.at(id),
    );
    if (missing.length === 0) return;
    // What does not come leaves out its words; everything else is there.
    await Promise.allSettled(missing.map((id) => content.load(id)));
    this.#refresh();
  }

  #onStatus(status: SaveStatus): void {
    const { closed, locked } = this.#attempt;
    const shown: SaveShown = closed ? { kind: 'closed' } : status;
    this.#shell.save(shown);
    this.#later?.status(shown);
    if (status.kind === 'ended') this.#shell.ended(closed);
    if (locked !== this.#locked && this.#navigation.page) this.#refresh();
    this.#locked = locked;
  }

  #leave(): void {
    void this.#later?.leave().then(this.#options.left);
  }
}
