/** The report on paper: plain words, what to mend first, no names of learners, and the numbers of the copy to share. */
import { html, nothing } from 'lit';
import { quoted } from '../analyse/flags.ts';
import type { Report } from '../report.ts';
import { commentsOf, type Edits } from '../share/comments.ts';
import { copyToShare, hiddenItems } from '../share/copy.ts';
import type { SharedItem, SharedReport } from '../share/shared.ts';
import {
  apartWords,
  countWords,
  groupWords,
  peopleWords,
  ROUNDED,
  timeWords,
  WARNING,
} from '../share/words.ts';
import { findingGroups, nothingFound, type FindingGroup } from './mend.ts';
import { decisionsPaper } from './paper-decisions.ts';
import { counted } from './words.ts';

/** As many of one kind as one reads with attention. */
const FINDINGS = 12;
const verbs: Readonly<Record<FindingGroup['state'], string>> = {
  mend: 'Mend?',
  watch: 'Look at this',
  read: 'Read',
};

/**
 * @param ticked keys of `commentsOf`: no other remark is printed, and these without names.
 * @param edits words in place of those that somebody wrote.
 */
export function paper(
  report: Report,
  today: string,
  ticked: ReadonlySet<string>,
  edits: Edits = new Map(),
): unknown {
  const shared = copyToShare(report, ticked, edits);
  const { change, course, items, pilot } = shared;
  const changed = change.filter(({ apart, n }) => n !== 0 || apart !== null);
  const flagged = items.filter(({ flags }) => flags.length > 0);
  return html`
    <h1>${paperTitle(report)}</h1>
    <p class="quiet">Version ${course.version}. Printed on ${today}. No learner is named here.</p>
    <p><b>${WARNING}</b></p>
    <p class="quiet">${ROUNDED} The report on the screen has every figure.</p>
    <h2>Who took part</h2>
    ${whoPaper(shared)} ${mendPaper(report)}
    ${pilot === null || pilot.decisions.length === 0 ? nothing : decisionsPaper(shared, pilot)}
    ${pilot === null || pilot.unclear.length === 0 ? nothing : unclearPaper(pilot)}
    ${remarksPaper(report, pilot)} ${changed.length === 0 ? nothing : changePaper(changed)}
    ${flagged.length === 0 ? nothing : html`<h2>Questions that deserve a look</h2>`} ${flagged.map(itemPaper)}
  `;
}

/** Title of the paper: it says of which groups it is. */
export function paperTitle(report: Pick<Report, 'chosen' | 'course' | 'people' | 'pilot'>): string {
  const { course, pilot } = report;
  const of = groupWords(report);
  const says = pilot ? 'what the pilot says' : 'what the answers say';
  return `${course.title}: ${says}${of === '' ? '' : `, ${of}`}`;
}

function whoPaper({ coreMinutes, n, status, test }: SharedReport): unknown {
  const stand = status.filter((line) => line.n !== 0).map((line) => `${line.words} ${countWords(line.n)}`);
  return html`
    <p>People: ${countWords(n)}${n === null || stand.length === 0 ? '' : ` (${stand.join(', ')})`}.</p>
    ${coreMinutes === null ? nothing : html`<p>${timeWords(coreMinutes)}</p>`}
    ${test === null || test.mean === null ? nothing : html`<p>The test: about ${test.mean} of 100 on average.</p>`}
  `;
}

function itemPaper({ flags, n, options, right, scored, text }: SharedItem): unknown {
  return html`
    <article>
      <h3>${text}</h3>
      <p>
        People: ${countWords(n)}${scored ? `; right at first: ${countWords(right)}` : ''}. Look at this:
        ${flags.join('; ')}.
      </p>
      <ul>
        ${options.map(
          ({ n: people, note, right: isRight, words }) =>
            html`<li>
              ${isRight ? '✓ ' : ''}${words}${note === '' ? '' : ` (${note})`}: ${countWords(people)}
            </li>`,
        )}
      </ul>
    </article>
  `;
}

function unclearPaper({ unclear }: NonNullable<SharedReport['pilot']>): unknown {
  return html`
    <h2>Pages called unclear</h2>
    <ul>
      ${unclear.map(({ people, title }) => html`<li><b>${title}</b>: ${peopleWords(people)}</li>`)}
    </ul>
  `;
}

function changePaper(change: SharedReport['change']): unknown {
  return html`
    <h2>Before and after</h2>
    <ul>
      ${change.map(
        ({ apart, down, n, same, statement, up }) =>
          html`<li>
            ${quoted(statement)}: higher ${countWords(up)}, the same ${countWords(same)}, lower
            ${countWords(down)}; people: ${countWords(n)}.
            ${apart === null ? nothing : apartWords({ n: peopleWords(apart.n), words: apart.words })}
          </li>`,
      )}
    </ul>
  `;
}

function remarksPaper(report: Report, pilot: SharedReport['pilot']): unknown {
  const all = commentsOf(report);
  if (all.length === 0) return nothing;
  const shown = pilot?.comments ?? [];
  return html`
    <h2>What people wrote</h2>
    <p>
      ${counted(shown.length, 'remark')} of ${all.length}: those that somebody has read and ticked. The others
      are only in the report on the screen.
    </p>
    <ul>
      ${shown.map(({ about, text }) => html`<li>${about}: ${quoted(text)}</li>`)}
    </ul>
  `;
}

/** Without the reasons, which have figures in them. */
function mendPaper(report: Report): unknown {
  const hidden = hiddenItems(report);
  const groups = findingGroups(report)
    .map((group) => ({ ...group, findings: group.findings.filter(({ about }) => !hidden.has(about)) }))
    .filter(({ findings }) => findings.length > 0);
  return html`
    <h2>What to mend first</h2>
    ${groups.length === 0 ? html`<p>${nothingFound(report)}</p>` : groups.map(groupPaper)}
  `;
}

function groupPaper({ findings, meaning, state, title }: FindingGroup): unknown {
  const further = findings.length - FINDINGS;
  return html`
    <article>
      <h3>${verbs[state]} ${title}</h3>
      <p>${meaning}</p>
      <ul>
        ${findings.slice(0, FINDINGS).map(({ about }) => html`<li>${about}</li>`)}
      </ul>
      ${further > 0 ? html`<p>${counted(further, 'further one')} ${further === 1 ? 'is' : 'are'} in the report on the screen.</p>` : nothing}
    </article>
  `;
}
