/** The kit's front page: what is here, in the order in which it is used. */
import type { Codebook } from '../../components/model/record.ts';
import type { TrainerPage } from '../content/trainer-texts.ts';
import { zipName } from '../package/plan.ts';
import { contents } from './kit.ts';
import { html, type Markup } from './markup.ts';
import type { KitPage } from './page.ts';

interface Entry {
  readonly name: string;
  readonly title: string;
  readonly says: string;
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

function packagesSection({ course, version }: Codebook): Markup {
  const zip = (target: 'scorm12' | 'web'): string => zipName(course, version, target, 'inline');
  return html`<section aria-labelledby="packages">
    <h2 id="packages">The course itself</h2>
    <p>
      The packages lie in the folder above this one. For Moodle and most other systems take
      <code>${zip('scorm12')}</code>. To play the course with a group, with nothing recorded about anybody,
      take <code>${zip('web')}</code>, unpack it and open <code>index.html</code> in a private window.
    </p>
  </section>`;
}

/** @param there names of all files in the kit. */
export function frontPage(
  codebook: Codebook,
  pages: readonly TrainerPage[],
  there: ReadonlySet<string>,
): KitPage {
  const own = pages.map(({ name, title, summary }) => ({ name: `${name}.html`, title, says: summary }));
  const sections = steps.map(({ when, says }, at) => ({
    id: `step-${at + 1}`,
    title: when,
    says,
    entries: contents.filter((entry) => entry.when === when && there.has(entry.name)),
  }));
  const texts = {
    id: 'texts',
    title: 'Texts to use and adapt',
    says: 'To print, or to copy into an e-mail or a document. Square brackets mark what only you know.',
    entries: own,
  };
  const [setUp, ...later] = sections;
  const all = [...(setUp ? [setUp] : []), ...(own.length > 0 ? [texts] : []), ...later];
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
      ${packagesSection(codebook)}`,
  };
}
