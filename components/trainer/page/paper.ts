/** The report on paper: plain words, what to mend first, no names of learners. */
import { html, nothing } from 'lit';
import type { ItemReport, PilotReport, Report } from '../report.ts';
import { quoted } from '../analyse/flags.ts';
import { commentsOf, sharedComments, type Edits } from '../share/comments.ts';
import { findingsOf, nothingFound, type Finding } from './mend.ts';
import { counted, inWords, percent, statuses, statusWords, suggestions } from './words.ts';

/** As many as one reads with attention. */
const FINDINGS = 20;
const findingVerbs: Readonly<Record<Finding['state'], string>> = {
  mend: 'Mend?',
  watch: 'Look at',
  read: 'Read',
};

/** Of fewer people every figure says something of single ones, as in the copy to share. */
const PUBLIC_LEAST = 5;

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
  const { coreMinutes, counts, course, people, pilot, test } = report;
  const change = report.change.filter(({ n }) => n > 0);
  const flagged = report.items.filter(({ flags }) => flags.length > 0);
  const stand = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status].toLocaleString('en-GB')} ${statusWords[status]}`);
  return html`
    <h1>${course.title}: ${pilot ? 'what the pilot says' : 'what the answers say'}</h1>
    <p class="quiet">Version ${course.version}. Printed on ${today}.</p>
    ${forWhom(report)}
    <h2>Who took part</h2>
    <p>${counted(people.length, 'person', 'people')}: ${stand.join(', ') || 'nobody yet'}.</p>
    ${coreMinutes.value === null ? nothing : html`<p>Half of them needed no more than ${inWords(coreMinutes, 'minutes')} for the core.</p>`}
    ${
      test && test.mean.value !== null
        ? html`<p>
            The test: mean
            ${inWords(test.mean, 'points')}${test.pass === null ? '' : `; ${test.pass} are needed to pass`}.
          </p>`
        : nothing
    }
    ${mendPaper(report)} ${pilot ? pilotPaper(pilot) : nothing} ${remarksPaper(report, ticked, edits)}
    ${
      change.length === 0
        ? nothing
        : html`
            <h2>Before and after</h2>
            <ul>
              ${change.map(
                ({ down, n, same, statement, up }) =>
                  html`<li>
                    ${quoted(statement)}: ${up} higher, ${same} the same, ${down} lower (n = ${n}).
                  </li>`,
              )}
            </ul>
          `
    }
    ${flagged.length === 0 ? nothing : html`<h2>Questions that deserve a look</h2>`} ${flagged.map(itemPaper)}
  `;
}

function forWhom({ people }: Report): unknown {
  return people.length < PUBLIC_LEAST
    ? html`<p><b>For you only: with so few people, figures tell who they are.</b></p>`
    : html`<p class="quiet">No learner is named here.</p>`;
}

function itemPaper({ facility, flags, n, options, text }: ItemReport): unknown {
  return html`
    <article>
      <h3>${text}</h3>
      <p>
        ${counted(n, 'answer')}; right at first: ${inWords(facility, 'share')}.
        ${flags.map(({ why }) => `${why} `)}
      </p>
      <ul>
        ${options.map(
          ({ first, right, words }) =>
            html`<li>${right ? '✓ ' : ''}${words}: ${first}${n === 0 ? '' : ` (${percent(first / n)})`}</li>`,
        )}
      </ul>
    </article>
  `;
}

function pilotPaper({ decisions, unclear }: PilotReport): unknown {
  return html`${decisions.length === 0 ? nothing : decisionsPaper(decisions)}
  ${unclear.length === 0 ? nothing : unclearPaper(unclear)}`;
}

function decisionsPaper(decisions: PilotReport['decisions']): unknown {
  return html`
    <h2>What the agreed rules suggest</h2>
    <p>The report suggests, you decide: mend, watch or leave.</p>
    <table class="decided">
      <thead>
        <tr>
          <th scope="col">Suggested</th>
          <th scope="col">Rule</th>
          <th scope="col">Why</th>
          <th scope="col">Ours</th>
        </tr>
      </thead>
      <tbody>
        ${decisions.map(
          ({ about, rule, state, why }) =>
            html`<tr>
              <th scope="row">${suggestions[state]}</th>
              <td>${about ? `${about}: ` : ''}${rule}</td>
              <td>${why}</td>
              <td class="by-hand"></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

function unclearPaper(unclear: PilotReport['unclear']): unknown {
  return html`
    <h2>Pages called unclear</h2>
    <ul>
      ${unclear.map(({ share, title }) => html`<li><b>${title}</b>: ${inWords(share, 'share')}</li>`)}
    </ul>
  `;
}

function remarksPaper(report: Report, ticked: ReadonlySet<string>, edits: Edits): unknown {
  const all = commentsOf(report);
  if (all.length === 0) return nothing;
  const shown = sharedComments(report, ticked, edits);
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

function mendPaper(report: Report): unknown {
  const findings = findingsOf(report);
  const further = findings.length - FINDINGS;
  const shown = findings
    .slice(0, FINDINGS)
    .map(({ about, state, why }) => html`<li><b>${findingVerbs[state]}</b> ${quoted(about)}: ${why}</li>`);
  return html`
    <h2>What to mend first</h2>
    ${
      shown.length === 0
        ? html`<p>${nothingFound(report)}</p>`
        : html`<ol>
            ${shown}
          </ol>`
    }
    ${further > 0 ? html`<p>${further} further hints are in the report.</p>` : nothing}
  `;
}
