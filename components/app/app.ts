/** The composition root: the only place that knows pages, activities, state and session. */
import type { Translate } from '../i18n/translate.ts';
import { readPlace } from '../model/place.ts';
import type { SaveStatus } from '../session/status.ts';
import { pageStatuses, progressCounts } from '../state/selectors.ts';
import { createLookups, listen, modulesShown, setActivities, type Lookups } from './activities.ts';
import { Attempt, type AttemptOptions } from './attempt.ts';
import { createContentStore, type ContentStore } from './content-store.ts';
import { attempt as step } from './failure.ts';
import { leavePage } from './leave.ts';
import { Navigation } from './navigation.ts';
import { createShell, type Shell } from './shell.ts';
import { backToCheck, leftView, listsLeft, wayWords } from './way.ts';

export interface AppOptions extends AttemptOptions {
  readonly t: Translate;
  /** The LMS was not there at once: page one is in view and may be being read. */
  readonly late: boolean;
}

/** Opens the session, goes to the learner's page, and follows the learner from there. */
export function openApp(options: AppOptions): void {
  new CourseApp(options).open();
}

class CourseApp {
  readonly #options: AppOptions;
  readonly #content: ContentStore;
  readonly #lookups: Lookups;
  readonly #shell: Shell;
  readonly #attempt: Attempt;
  readonly #navigation: Navigation;

  constructor(options: AppOptions) {
    const { win, index, t } = options;
    const content = createContentStore(win);
    this.#options = options;
    this.#content = content;
    this.#lookups = createLookups(index, content);
    this.#shell = createShell(win, index, t, {
      leave: () => this.#leave(),
      follow: (id) => this.#navigation.follow(id),
    });
    this.#attempt = new Attempt(options, content, {
      onProgress: () => this.#refresh(),
      onStatus: (status) => this.#onStatus(status),
    });
    this.#navigation = new Navigation({
      win,
      index,
      t,
      shell: this.#shell,
      content,
      place: () => this.#attempt.progress.place,
      onPage: (page) => {
        if (page) this.#attempt.act({ type: 'page-opened', page: page.id }, 'answer');
        else this.#refresh();
        void this.#complete();
      },
    });
  }

  open(): void {
    const { win, adapter, late } = this.#options;
    const opening = step('SESSION', () => this.#attempt.open());
    const place = readPlace(opening.place)?.page ?? this.#attempt.progress.place;
    step('PAGE', () => this.#navigation.begin(place, late));
    listen(win.document, (fact) => this.#attempt.hear(fact));
    win.addEventListener('hashchange', () => this.#navigation.route());
    this.#attempt.watch();
    this.#shell.greet(opening, adapter.standard);
  }

  /** Brings everything in view up to date with progress. */
  #refresh(): void {
    const { index, t } = this.#options;
    const { progress, drafts, locked, privacy } = this.#attempt;
    const { page } = this.#navigation;
    const { view, outline, done } = this.#shell;
    const [content, lookups] = [this.#content, this.#lookups];
    const context = { index, content, lookups, progress, drafts, locked, privacy, t };
    setActivities(view.article, context);
    const counts = progressCounts(index, progress);
    const way = wayWords(counts, t);
    const left =
      page && listsLeft(index, page, progress)
        ? leftView(index, progress, counts, page, t)
        : backToCheck(index, progress, page, t);
    view.foot(page, left, way);
    done(counts.total === 0 ? 0 : counts.done / counts.total);
    outline.update({ here: page?.id ?? null, statuses: pageStatuses(index, progress), way });
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
    const { closed } = this.#attempt;
    this.#shell.save(closed ? { kind: 'closed' } : status);
    if (status.kind !== 'ended') return;
    this.#shell.ended(closed);
    if (this.#navigation.page) this.#refresh();
  }

  #leave(): void {
    const { index, t } = this.#options;
    const page = this.#navigation.last;
    const leaving = {
      receipt: this.#attempt.leave(),
      page: page?.title ?? '',
      way: wayWords(progressCounts(index, this.#attempt.progress), t),
      locale: index.language,
      wrote: this.#attempt.wrote,
      t,
      again: () => this.#leave(),
      back: () => page && this.#navigation.show(page, true),
    };
    const own = leavePage(leaving);
    if (this.#attempt.closed) this.#navigation.end(own);
    else this.#navigation.own(own, true);
  }
}
