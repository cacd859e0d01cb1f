/** The frame of every page of the kit: one file, its style inside, nothing that a browser would have to ask for. */
import { readFileSync } from 'node:fs';
import { html, Markup } from './markup.ts';

export interface KitPage {
  readonly title: string;
  /** One line below the title. */
  readonly lead: string;
  readonly body: Markup;
  /** Links to the parts of a long page. */
  readonly contents?: readonly { readonly id: string; readonly title: string }[];
}

/** What every page says of its course. */
export interface KitCourse {
  readonly title: string;
  readonly version: string;
  readonly language: string;
}

/** In the order of the cascade. */
const styles = [
  '../../components/styles/tokens.css',
  './styles/kit.css',
  './styles/forms.css',
  './styles/front.css',
  './styles/guide.css',
  './styles/map.css',
  './styles/scenes.css',
  './styles/print.css',
];

/** The colours of the course and the style of the kit, without comments. */
function style(): Markup {
  const text = styles.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
  return new Markup(
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\n\s*/g, '\n')
      .trim(),
  );
}

function contentsOf({ contents = [] }: KitPage): Markup | null {
  if (contents.length === 0) return null;
  return html`<nav class="contents" aria-label="On this page">
    <ol>
      ${contents.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ol>
  </nav>`;
}

/** A whole page. The kit is written in English, whatever the language of the course. */
export function pageHtml(page: KitPage, course: KitCourse, isFront = false): string {
  const { title, lead, body } = page;
  const home = isFront ? html`<span>Trainer’s kit</span>` : html`<a href="index.html">Trainer’s kit</a>`;
  const whole = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${course.title}</title>
        <style>
          ${style()}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="head">
          <p>${home}</p>
          <p lang="${course.language}">${course.title} <span class="version">${course.version}</span></p>
        </header>
        <div class="room ${page.contents ? 'wide' : ''}">
          ${contentsOf(page)}
          <main id="main" tabindex="-1">
            <h1>${title}</h1>
            ${lead === '' ? null : html`<p class="lead">${lead}</p>`} ${body}
          </main>
        </div>
      </body>
    </html>`;
  return `${whole.text.replace(/\n\s+/g, '\n')}\n`;
}
