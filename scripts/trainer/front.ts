/** The kit's front page: what is here, in the order in which it is used. */
import { languagesInEnglish } from '../content/locales/names.ts';
import type { CourseSource } from '../content/source.ts';
import type { KitSource } from '../package/build.ts';
import type { TargetId } from '../package/targets/target.ts';
import { contents } from './kit.ts';
import { html, type Markup } from './markup.ts';
import { packagesOf, packageUse, type Packages } from './packages.ts';
import type { KitPage } from './page.ts';

interface Entry {
  readonly name: string;
  readonly title: string;
  readonly says: string;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly entries: readonly Entry[];
}

const steps = [
  { when: 'Set it up', says: 'Once, before the first learner opens the course.' },
  { when: 'Run it', says: 'With a group, or while people work through the course on their own.' },
  { when: 'Look at it', says: 'When the first people are through.' },
] as const;

function list(entries: readonly Entry[]): Markup {
  return html`<ul class="entries">
    ${entries.map(
      ({ name, title, says }) =>
        html`<li>
          <a href="${name}">${title}</a>
          ${says === '' ? null : html`<p>${says}</p>`}
        </li>`,
    )}
  </ul>`;
}

/** Pages of a course that tell how a pilot is run; the other pages are texts to use. */
const pilotPages: readonly string[] = ['pilot', 'observer-sheet'];

/** Nothing for a course in one language. */
function languagesPart({ language, languages }: CourseSource['data']): Markup | null {
  if (languages.length === 0) return null;
  return html`<p>
    Each of these packages is in ${languagesInEnglish([language, ...languages])}. Learners choose at the top
    of any page and keep their progress when they change. Answers arrive in your LMS in
    ${languagesInEnglish([language])}, and this kit is in English.
  </p>`;
}

const inOrder: readonly TargetId[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'];

/** Packages that lie above the kit, each with its use; nothing where there is none. */
function packagesList(packages: Packages, isPilot: boolean): Markup | null {
  const there = inOrder.filter((target) => packages.isThere(target, isPilot));
  if (there.length === 0) return null;
  return html`<ul class="packages">
    ${there.map((target) => html`<li><code>${packages.nameOf(target, isPilot)}</code> ${packageUse(target)}</li>`)}
  </ul>`;
}

/** What lies above the kit, and whom to ask for what does not. */
function packagesSection(from: KitSource): Markup {
  const packages = packagesOf(from);
  const [own, pilot] = [false, true].map((isPilot) => packagesList(packages, isPilot));
  const web = packages.isThere('web')
    ? html`To play the course with a group, with nothing recorded about anybody, take
        <code>${packages.nameOf('web')}</code>, unpack it and open <code>index.html</code> in a private
        window.`
    : html`To play the course with a group, with nothing recorded about anybody, you need
        <code>${packages.nameOf('web')}</code>, which is not there: ask whoever builds the packages.`;
  return html`<section aria-labelledby="packages">
    <h2 id="packages">The course itself</h2>
    ${
      own
        ? html`<p>These packages lie in the folder above this one. Take the one for your LMS:</p>
            ${own}`
        : html`<p>
            The ordinary packages do not lie in the folder above this one. Ask whoever builds the packages for
            <code>${packages.nameOf('scorm12')}</code>, ${packageUse('scorm12')}.
          </p>`
    }
    <p>${web}</p>
    ${
      pilot
        ? html`<p>For a pilot, in which learners are asked more, these lie in the folder above this one:</p>
            ${pilot}`
        : html`<p>
            Packages for a pilot, in which learners are asked more, do not lie in the folder above this one.
            If you want to run a pilot, ask whoever builds the packages.
          </p>`
    }
    ${languagesPart(from.source.data)}
    <p class="says">
      For whoever builds the packages: <code>npm run build -- --pilot</code> makes those for a pilot, and
      <code>npm run build</code> all others.
    </p>
  </section>`;
}

/** The course's own pages, in groups; a group without pages is not shown. */
function ownSections({ trainer }: KitSource): readonly Section[] {
  const entriesOf = (isPilot: boolean): Entry[] =>
    trainer.pages
      .filter(({ name }) => pilotPages.includes(name) === isPilot)
      .map(({ name, title, summary }) => ({ name: `${name}.html`, title, says: summary }));
  const texts = {
    id: 'texts',
    title: 'Texts to use and adapt',
    says: 'To print, or to copy into an e-mail or a document. Square brackets mark what only you know.',
    entries: entriesOf(false),
  };
  const pilot = {
    id: 'pilot',
    title: 'Try it with a few',
    says: 'Before many take the course: whom to ask, what to watch, and what you decide beforehand.',
    entries: entriesOf(true),
  };
  return [texts, pilot].filter(({ entries }) => entries.length > 0);
}

/** @param there names of all files in the kit. */
export function frontPage(from: KitSource, there: ReadonlySet<string>): KitPage {
  const sections = steps.map(({ when, says }, at) => ({
    id: `step-${at + 1}`,
    title: when,
    says,
    entries: contents.filter((entry) => entry.when === when && there.has(entry.name)),
  }));
  const [setUp, ...later] = sections;
  const all = [...(setUp ? [setUp] : []), ...ownSections(from), ...later];
  return {
    title: 'Trainer’s kit',
    lead: 'Everything that a trainer needs beside the course. Each page opens from this folder, without the internet, and prints.',
    body: html`<ol class="steps">
        ${all.map(
          ({ id, title, says, entries }) =>
            html`<li>
              <section aria-labelledby="${id}">
                <h2 id="${id}">${title}</h2>
                <p class="says">${says}</p>
                ${list(entries)}
              </section>
            </li>`,
        )}
      </ol>
      ${packagesSection(from)}`,
  };
}
