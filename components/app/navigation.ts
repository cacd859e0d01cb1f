/** Which page is in view: from the address, the stored place, links, and texts that may still be on their way. */
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, ModuleContent, PageIndex } from '../model/course.ts';
import { pageAt, pageOf, readHash, startId } from './address.ts';
import type { ContentStore } from './content-store.ts';
import { brokenPage, missingPage, type OwnPage } from './lost.ts';
import type { Shell } from './shell.ts';

export interface NavigationOptions {
  readonly win: Window;
  readonly index: CourseIndex;
  readonly t: Translate;
  readonly shell: Shell;
  readonly content: ContentStore;
  /** Id of the page where the learner was last. */
  readonly place: () => string | null;
  /** Another page is in view; `null` for a page of the shell's own. */
  readonly onPage: (page: PageIndex | null) => void;
}

export class Navigation {
  readonly #options: NavigationOptions;
  /** What an address without a hash means. */
  #home: PageIndex | null = null;
  /** Only the latest page asked for may come into view. */
  #asked = 0;
  /** A place on the page that is asked for; empty for its beginning. */
  #spot = '';
  /** The learner has left: no other page comes into view any more. */
  #last: (() => OwnPage) | null = null;
  /** Makes the page of the shell's own that came into view last, in the words of now. */
  shown: (() => OwnPage | null) | null = null;
  /** Page in view or on its way; `null` for a page of the shell's own. */
  page: PageIndex | null = null;
  /** Pages of the third script, by their addresses. */
  further: (address: string) => OwnPage | null = () => null;

  constructor(options: NavigationOptions) {
    this.#options = options;
  }

  /**
   * Goes where a start leads.
   * @param place page id of the last session.
   * @param late The learner may be reading page one already: going on is offered, not forced.
   */
  begin(place: string | null, late: boolean): void {
    const { win, index, shell, onPage } = this.#options;
    const { hash } = win.location;
    const [first = null] = index.pages;
    const id = startId(index, hash, place);
    const page = pageAt(index, id);
    if (!late || hash || !page || page === first) {
      this.#home = page;
      this.#go(id, false);
      return;
    }
    this.#home = first;
    this.page = first;
    onPage(null);
    shell.offer(page, () => this.follow(page.id));
  }

  /** A link of ours: to a page, or to a heading of the page in view. */
  follow(id: string): void {
    const { win, index, shell } = this.#options;
    if (!pageOf(index, id) && shell.view.jump(id)) return;
    // The same address again makes no event, and the learner still expects to be taken there.
    if (readHash(win.location.hash) === id) this.route();
    else win.location.hash = id;
  }

  /** Goes where the address leads. */
  route(): void {
    this.#go(readHash(this.#options.win.location.hash) ?? this.#home?.id ?? '', true);
  }

  /** Where the learner was last. */
  get last(): PageIndex | null {
    const { index, place } = this.#options;
    return pageOf(index, place());
  }

  /** The learner has left. Whatever is asked for from now on, this page stays: nothing would be saved. */
  end(page: () => OwnPage): void {
    this.#last = page;
    this.own(page, true);
  }

  /** @param moved by the learner: the focus goes along. */
  show(page: PageIndex, moved: boolean): void {
    this.#asked += 1;
    const module = this.#options.content.at(page.module);
    if (module) this.#mount(page, module, moved);
    else void this.#fetch(page, moved);
  }

  /** Puts a page of the shell's own in view; false where there is none to be made. */
  own(make: () => OwnPage | null, moved: boolean): boolean {
    const { view } = this.#options.shell;
    const own = make();
    if (!own) return false;
    this.#asked += 1;
    this.page = null;
    this.shown = make;
    view.own(own.title, own.body);
    this.#options.onPage(null);
    if (moved) view.begin();
    return true;
  }

  #go(id: string, moved: boolean): void {
    const { index, shell, t } = this.#options;
    const page = pageAt(index, id);
    this.#spot = page?.id === id ? '' : id;
    shell.outline.close();
    // What is taken along is made in this page alone, so it works after the end too.
    if (this.own(() => this.further(id), moved)) return;
    if (this.#last) this.own(this.#last, moved);
    else if (page) this.show(page, moved);
    else if (!shell.view.jump(id)) this.own(() => missingPage(index, this.last, t), moved);
  }

  async #fetch(page: PageIndex, moved: boolean): Promise<void> {
    const { index, content } = this.#options;
    const asked = this.#asked;
    this.#options.shell.view.opening();
    await content.load(page.module).catch(() => null);
    // In the language of now, which may be another one.
    if (asked === this.#asked) this.#mount(pageOf(index, page.id) ?? page, content.at(page.module), moved);
  }

  #mount(page: PageIndex, module: ModuleContent | null, moved: boolean): void {
    const { shell, t, onPage } = this.#options;
    const content = module?.pages.find(({ id }) => id === page.id);
    shell.closeOffer();
    if (!content) {
      this.own(() => brokenPage(t, () => this.show(page, true)), moved);
      return;
    }
    shell.view.page(page, content.html);
    this.page = page;
    onPage(page);
    if (!shell.view.jump(this.#spot) && moved) shell.view.begin();
    this.#spot = '';
  }
}
