/** What to mend first, on the screen: each rule or hint once, with what it is about. */
import { html, nothing } from 'lit';
import type { Report } from '../report.ts';
import { findingGroups, findingWords, nothingFound, type Finding, type FindingGroup } from './mend.ts';

/** Lines that stand open under each heading. */
const FINDINGS = 5;

export function mendPart(report: Report): unknown {
  const groups = findingGroups(report);
  if (groups.length === 0) return html`<p class="quiet">${nothingFound(report)}</p>`;
  return groups.map(groupPart);
}

function groupPart({ findings, meaning, state, title }: FindingGroup): unknown {
  const further = findings.slice(FINDINGS);
  return html`
    <section class="finding-group" data-state=${state}>
      <h3><span class="state">${findingWords[state]}</span> ${title} (${findings.length})</h3>
      <p class="quiet">${meaning}</p>
      <ul class="findings">
        ${findings.slice(0, FINDINGS).map(line)}
      </ul>
      ${
        further.length === 0
          ? nothing
          : html`<details>
              <summary>Show ${further.length} more</summary>
              <ul class="findings">
                ${further.map(line)}
              </ul>
            </details>`
      }
    </section>
  `;
}

function line({ about, why }: Finding): unknown {
  return html`<li>${about} <small>${why}</small></li>`;
}
