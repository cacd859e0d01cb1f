/** On paper: what the rules agreed beforehand suggest, rule by rule, with room for what people decide. */
import { html } from 'lit';
import type { SharedReport } from '../share/shared.ts';
import { countWords, peopleWords } from '../share/words.ts';

type Pilot = NonNullable<SharedReport['pilot']>;
type Line = Pilot['decisions'][number];

export function decisionsPaper(shared: SharedReport, { decisions, unclear }: Pilot): unknown {
  const rules = [...new Set(decisions.map(({ rule }) => rule))];
  return html`
    <h2>What the agreed rules suggest</h2>
    <p>The report suggests, you decide: mend, watch or leave.</p>
    ${rules.map(
      (rule) => html`
        <table class="decided">
          <caption>
            ${rule}
          </caption>
          <thead>
            <tr>
              <th scope="col">Suggested</th>
              <th scope="col">About</th>
              <th scope="col">People</th>
              <th scope="col">Ours</th>
            </tr>
          </thead>
          <tbody>
            ${decisions
              .filter((line) => line.rule === rule)
              .map(
                (line) =>
                  html`<tr>
                    <th scope="row">${line.state}</th>
                    <td>${line.about}</td>
                    <td>${peopleOf(line, shared, unclear)}</td>
                    <td class="by-hand"></td>
                  </tr>`,
              )}
          </tbody>
        </table>
      `,
    )}
  `;
}

function peopleOf({ about, kind }: Line, { items }: SharedReport, unclear: Pilot['unclear']): string {
  const page = kind === 'unclear' ? unclear.find(({ title }) => title === about) : undefined;
  if (page) return peopleWords(page.people);
  const item = kind === 'facility' ? items.find(({ text }) => text === about) : undefined;
  return item ? `right: ${countWords(item.right)}, of ${countWords(item.n)}` : '';
}
