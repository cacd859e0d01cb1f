/**
 * The languages of a course. Another one comes as a file of its own (`lang/<tag>.js`) when somebody chooses it, and
 * takes the place of the one in view without a reload: index, content and words are objects that everybody holds, and
 * they are filled anew. What an LMS is told stays in the language of the launch file (`source`).
 */
import { html, nothing, render } from 'lit';
import type { MessageKey } from '../i18n/en/player.ts';
import { createTranslate, type Catalogue, type Translate } from '../i18n/translate.ts';
import type { CourseIndex, ModuleContent } from '../model/course.ts';
import { pageOf } from './address.ts';
import type { Attempt } from './attempt.ts';
import { loadScript, type ContentStore } from './content-store.ts';
import { placeIn, showPlace, type Place } from './keep-place.ts';
import type { Source } from './later-port.ts';
import type { Navigation } from './navigation.ts';
import type { Shell } from './shell.ts';

/** What stands in the file of a language. */
export interface LanguageFile {
  readonly language: string;
  /** Every word that the launch file has in its own language. */
  readonly words: Catalogue<MessageKey>;
  /** Where it says otherwise than the launch file. */
  readonly index: Partial<CourseIndex>;
  readonly modules: readonly ModuleContent[];
}

declare global {
  interface Window {
    /** Called by `lang/<tag>.js`. */
    courseLanguage?: (file: LanguageFile) => void;
  }
}

interface Voice extends Source {
  readonly t: Translate;
}

/** What shows the words. */
export interface Speaker {
  readonly shell: Shell;
  readonly navigation: Navigation;
  readonly attempt: Attempt;
  refresh(): void;
}

/** Parts of the shell whose words no one else writes, and where each stands. */
const FIXED: readonly (readonly [MessageKey, string])[] = [
  ['shell.skip', '.skip-link'],
  ['shell.opening', '.opening'],
  ['outline.title', '#course_contents'],
];
const LABELS: readonly (readonly [MessageKey, string])[] = [
  ['shell.controls', '.bar'],
  ['outline.title', '#course_outline'],
  ['language.title', '#course_languages'],
];

/** @returns `null` for a course in one language. */
export function createLanguages(win: Window, voice: Voice): Languages | null {
  return voice.index.languages ? new Languages(win, voice) : null;
}

export class Languages {
  /** In the language of the launch file. */
  readonly source: Source;
  /** Speaks the language of now. */
  readonly t: Translate;
  readonly #win: Window;
  /** What everybody holds. */
  readonly #live: Source;
  readonly #voices = new Map<string, Voice>();
  readonly #host: HTMLElement | null;
  #speaker: Speaker | null = null;
  #say: Translate;
  /** The language that was asked for last; it may be on its way. */
  #wanted: string;
  #tools = new AbortController();
  /** Where the reader was before the Tab key; the way to the switch, which stands at the top, scrolls there. */
  #before: Place | null = null;
  /** Makes the tools once more. */
  onSpoken: () => void = () => {};

  constructor(win: Window, { index, content, t }: Voice) {
    this.#win = win;
    this.#live = { index, content };
    this.source = { index: { ...index }, content: { ...content } };
    this.#say = t;
    this.t = (key, params) => this.#say(key, params);
    this.#wanted = index.language;
    this.#voices.set(index.language, { ...this.source, t });
    this.#host = win.document.getElementById('course_languages');
    // The launch file's buttons make room for these; the lines are the same, so nothing moves.
    this.#host?.replaceChildren();
    win.document.addEventListener('keydown', ({ key }) => {
      if (key === 'Tab' && !this.#host?.matches(':focus-within')) this.#before = this.#placeNow();
    });
    // Who points with a mouse or a finger sees the place.
    win.document.addEventListener('pointerdown', () => (this.#before = null));
    win.courseLanguage = (file) => this.#voices.set(file.language, this.#voiceOf(file));
  }

  /** What the words are said by, once that is there. */
  join(speaker: Speaker): void {
    this.#speaker = speaker;
    this.#paint();
  }

  /** For the tools of the language of now; ends those of the language before. */
  signal(): AbortSignal {
    this.#tools.abort();
    this.#tools = new AbortController();
    return this.#tools.signal;
  }

  /**
   * Speaks the language that was chosen: at once, where it is here.
   * @returns a promise while it is on its way; where it does not come, the one of now stays, and that is said.
   */
  want(language = this.source.index.language): Promise<void> | null {
    if (language === this.#wanted) return null;
    this.#wanted = language;
    if (!this.#voices.has(language)) return this.#fetch(language);
    this.#speak(language);
    return null;
  }

  async #fetch(language: string): Promise<void> {
    if ((await this.#load(language)) && language === this.#wanted) this.#speak(language);
  }

  async #choose(language: string, { currentTarget }: Event): Promise<void> {
    const button = currentTarget as HTMLElement | null;
    button?.setAttribute('aria-busy', 'true');
    const loaded = await this.#load(language);
    button?.removeAttribute('aria-busy');
    const speaker = this.#speaker;
    if (!loaded || !speaker) return;
    this.#wanted = language;
    speaker.attempt.act({ type: 'language-chosen', language }, 'answer');
    this.#speak(language);
    this.#paint(this.t('language.now'));
  }

  /** True when the language is here. */
  async #load(language: string): Promise<boolean> {
    const notices = this.#speaker?.shell.notices;
    const { languages } = this.source.index;
    const name = languages?.find((one) => one.language === language)?.name ?? language;
    // Whether it came is seen by what it left.
    if (!this.#voices.has(language)) await loadScript(this.#win, `lang/${language}.js`).catch(() => {});
    const isHere = this.#voices.has(language);
    if (isHere) notices?.close('language');
    else notices?.show(() => ({ id: 'language', text: this.t('language.missing', { name }) }));
    return isHere;
  }

  /** What is answered is reported in the words of the source, so its module comes along. */
  #voiceOf({ language, index, modules, words }: LanguageFile): Voice {
    const { index: own, content: source } = this.source;
    const at = (id: string): ModuleContent | null => modules.find((module) => module.id === id) ?? null;
    const content: ContentStore = {
      at: (id) => source.at(id) && at(id),
      async load(id) {
        const module = at(id) ?? (await source.load(id));
        await source.load(id);
        return module;
      },
      question: (id) => modules.flatMap(({ questions }) => questions).find((one) => one.id === id),
      scenario: (id) => modules.flatMap(({ scenarios }) => scenarios).find((one) => one.id === id),
      reflection: (id) => modules.flatMap(({ reflections }) => reflections).find((one) => one.id === id),
    };
    return { index: { ...own, ...index }, content, t: createTranslate(words, language) };
  }

  #speak(language: string): void {
    const voice = this.#voices.get(language);
    const speaker = this.#speaker;
    if (!voice || !speaker || language === this.#live.index.language) return;
    const { view, save, notices } = speaker.shell;
    const leave = this.#win.document.getElementById('course_leave');
    const isPlain = leave?.textContent === this.t('leave.plain');
    const place = (this.#reached() && this.#before) || this.#placeNow();
    this.#before = null;
    Object.assign(this.#live.index, voice.index);
    Object.assign(this.#live.content, voice.content);
    this.#say = voice.t;
    this.#dress();
    if (leave) leave.textContent = this.t(isPlain ? 'leave.plain' : 'leave.button');
    // A page of the tools is drawn by those of the language of now.
    this.onSpoken();
    showAgain(this.#live, speaker);
    if (place) showPlace(this.#win, () => view.article, place);
    save();
    notices.again();
    this.#paint();
    speaker.refresh();
  }

  #placeNow(): Place | null {
    const article = this.#speaker?.shell.view.article;
    return article ? placeIn(this.#win, article) : null;
  }

  /** The keyboard has come to the switch, and it is in view. */
  #reached(): boolean {
    const host = this.#host;
    return host !== null && host.matches(':focus-within') && host.getBoundingClientRect().bottom > 0;
  }

  /** The words of the shell that stand still. */
  #dress(): void {
    const { document } = this.#win;
    const { title, language } = this.#live.index;
    const { languages } = this.source.index;
    document.documentElement.lang = language;
    document.documentElement.dir = languages?.find((one) => one.language === language)?.dir ?? 'ltr';
    const put = (selector: string, change: (element: Element) => void): void => {
      for (const element of document.querySelectorAll(selector)) change(element);
    };
    put('.masthead p', (element) => (element.textContent = title));
    put('[data-status=connecting]', (element) => (element.textContent = this.t('save.connecting')));
    for (const [key, at] of FIXED) put(at, (element) => (element.textContent = this.t(key)));
    for (const [key, at] of LABELS) put(at, (element) => element.setAttribute('aria-label', this.t(key)));
  }

  /**
   * Of two languages the other one; of more all, so that none changes its place.
   * @param said For screen readers, which hear nothing of a page that changes under a button.
   */
  #paint(said = ''): void {
    const { language } = this.#live.index;
    const { languages = [] } = this.source.index;
    const offered = languages.length > 2 ? languages : languages.filter((one) => one.language !== language);
    const buttons = offered.map(
      ({ language: tag, name }) =>
        html`<button
          type="button"
          class="language"
          lang=${tag}
          aria-current=${tag === language ? 'true' : nothing}
          @click=${(event: Event) => void this.#choose(tag, event)}
        >
          ${name}
        </button>`,
    );
    if (this.#host)
      render(html`${buttons}<span class="visually-hidden" role="status">${said}</span>`, this.#host);
  }
}

/** The page in view, in the words of now. */
function showAgain({ index, content }: Source, { shell: { view }, navigation }: Speaker): void {
  const page = pageOf(index, navigation.page?.id ?? null);
  const text = page && content.at(page.module)?.pages.find(({ id }) => id === page.id);
  // A page of the same id is taken for the one in view.
  view.article.removeAttribute('data-page');
  if (page && text) {
    navigation.page = page;
    view.page(page, text.html);
  } else if (navigation.shown) navigation.own(navigation.shown, false);
}
