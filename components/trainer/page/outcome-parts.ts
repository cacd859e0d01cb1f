/** Change, test and pilot: what the report says of the course as a whole. */
import { html, nothing } from 'lit';
import type { ChangeLine, PilotReport, TestReport } from '../report.ts';
import type { Draw } from './chart.ts';
import { bandWords, beforeAfter, scores, shares } from './drawings.ts';
import { ask, figure } from './figure.ts';
import { itemDetails } from './item-details.ts';
import { counted, inWords, questionWords } from './words.ts';

/** One drawing for one piece of data, so that a chart is drawn anew only when its data changed. */
export function drawOnce<T extends object>(make: (data: T) => Draw): (data: T) => Draw {
  const made = new WeakMap<T, Draw>();
  return (data) => {
    const draw = made.get(data) ?? make(data);
    made.set(data, draw);
    return draw;
  };
}

const drawChange = drawOnce(beforeAfter);
const drawScores = drawOnce(scores);
const drawOutcomes = drawOnce(({ byOutcome }: TestReport) =>
  shares(
    byOutcome
      .filter(({ facility }) => facility.value !== null)
      .map(({ facility, title }) => ({
        label: title,
        value: facility.value ?? 0,
        low: facility.low ?? facility.value ?? 0,
        high: facility.high ?? facility.value ?? 0,
        flagged: false,
      })),
  ),
);

export function changePart(change: readonly ChangeLine[]): unknown {
  const known = change.filter(({ n }) => n > 0);
  const open = change.length - known.length;
  return html`
    <p class="line">Only people who answered both times. ${ask('change', 'Change')}</p>
    ${open === 0 ? nothing : html`<p class="line">${nobodyTwice(open, known.length)}</p>`}
    ${known.map(
      (line) => html`
        <article class="change">
          <h3>${line.statement}</h3>
          <p class="line">
            <b>${line.up}</b> up, <b>${line.same}</b> the same, <b>${line.down}</b> down; n = ${line.n}
          </p>
          <p class="quiet">${scaleOf(line)}</p>
          <trainer-chart
            .draw=${drawChange(line)}
            label="Before and after: ${line.up} of ${line.n} higher, ${line.down} lower."
            .table=${changeTable(line)}
          ></trainer-chart>
        </article>
      `,
    )}
  `;
}

/** Statements that nobody has answered before and after. */
function nobodyTwice(open: number, known: number): string {
  if (known === 0) return 'So far nobody has.';
  return `${counted(open, 'further statement')}: nobody has answered ${open === 1 ? 'it' : 'them'} both times.`;
}

function scaleOf({ points }: ChangeLine): string {
  return points.length === 0 ? '' : `From light to dark: ${points.map(({ words }) => words).join(', ')}.`;
}

function changeTable({ points }: ChangeLine): unknown {
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">Point of the scale</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(
          ({ after, before, words }) =>
            html`<tr>
              <th scope="row">${words}</th>
              <td class="number">${before}</td>
              <td class="number">${after}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

export function testPart(test: TestReport): unknown {
  const { alpha, bands, byOutcome, mean, median, n, sd } = test;
  return html`
    <div class="figures">
      ${figure(mean, 'points', 'Mean')} ${figure(median, 'points', 'Median')}
      ${figure(sd, 'points', 'Standard deviation')} ${figure(alpha, 'number', 'Alpha')}
    </div>
    ${
      n === 0
        ? nothing
        : html`
            <h3>Scores of ${counted(n, 'person', 'people')} ${ask('test-bands', 'Scores')}</h3>
            <trainer-chart
              .draw=${drawScores(test)}
              label="People by score: ${bands
                .map((count, at) => (count > 0 ? `${bandWords(at)}: ${count}` : ''))
                .filter(Boolean)
                .join(', ')}."
              .table=${bandTable(bands)}
            ></trainer-chart>
          `
    }
    ${
      byOutcome.some(({ facility }) => facility.value !== null)
        ? html`
            <h3>By outcome ${ask('outcome-facility', 'By outcome')}</h3>
            <trainer-chart
              .draw=${drawOutcomes(test)}
              label="Share of right answers by outcome."
              .table=${outcomeTable(byOutcome)}
            ></trainer-chart>
          `
        : nothing
    }
  `;
}

function bandTable(bands: TestReport['bands']): unknown {
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        ${bands.map(
          (count, at) =>
            html`<tr>
              <th scope="row">${bandWords(at)}</th>
              <td class="number">${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

function outcomeTable(lines: TestReport['byOutcome']): unknown {
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ facility, title }) =>
            html`<tr>
              <th scope="row">${title}</th>
              <td>${inWords(facility, 'share')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

const stateWords = { mend: 'mend', watch: 'watch', leave: 'leave', 'too few': 'too few people' } as const;

export function pilotPart({ decisions, devices, followUp, questionnaire, unclear }: PilotReport): unknown {
  return html`
    ${
      decisions.length === 0
        ? nothing
        : html`
            <h3>What was decided beforehand ${ask('decisions', 'What was decided beforehand')}</h3>
            <ul class="decisions">
              ${decisions.map(
                ({ about, rule, state, why }) => html`
                  <li data-state=${state}>
                    <b class="state">${stateWords[state]}</b>
                    <span>${about ? html`${about}: ` : nothing}${rule} <small>${why}</small></span>
                  </li>
                `,
              )}
            </ul>
          `
    }
    ${
      unclear.length === 0
        ? nothing
        : html`
            <h3>Pages called unclear ${ask('unclear-share', 'Pages called unclear')}</h3>
            <ul class="unclear">
              ${unclear.map(
                ({ comments, people, share, title }) => html`
                  <li>
                    <b>${title}</b>
                    <span class="quiet"
                      >${counted(people, 'person', 'people')} (${inWords(share, 'share')})</span
                    >
                    ${
                      comments.length === 0
                        ? nothing
                        : html`<ul class="comments">
                            ${comments.map((comment) => html`<li>${comment}</li>`)}
                          </ul>`
                    }
                  </li>
                `,
              )}
            </ul>
          `
    }
    ${questions('Questionnaire', questionnaire)} ${questions('Four weeks later', followUp)}
    ${
      devices.length === 0
        ? nothing
        : html`
            <h3>Devices, of people who agreed to tell</h3>
            <ul class="devices">
              ${devices.map(({ n, words }) => html`<li>${words}: <b>${n}</b></li>`)}
            </ul>
          `
    }
  `;
}

function questions(title: string, items: PilotReport['questionnaire']): unknown {
  if (items.length === 0) return nothing;
  return html`
    <h3>${title}</h3>
    ${items.map(
      (item) => html`
        <details class="fold">
          <summary>${questionWords(item)} <span class="quiet">n = ${item.n}</span></summary>
          ${itemDetails(item)}
        </details>
      `,
    )}
  `;
}
