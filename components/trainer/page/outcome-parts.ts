/** Change and test: what the report says of the course as a whole. */
import { html, nothing } from 'lit';
import type { ChangeLine, TestReport } from '../report.ts';
import type { Draw } from './chart.ts';
import { bandWords, beforeAfter, scores, shares } from './drawings.ts';
import { ask, figure } from './figure.ts';
import { apartWords } from '../share/words.ts';
import { counted, inWords } from './words.ts';

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
  const known = change.filter(({ apart, n }) => n + (apart?.n ?? 0) > 0);
  const open = change.length - known.length;
  return html`
    <p class="line">Only people who answered both times. ${ask('change', 'Change')}</p>
    ${open === 0 ? nothing : html`<p class="line">${nobodyTwice(open, known.length)}</p>`}
    ${known.map(
      (line) => html`
        <article class="change">
          <h3>${line.statement}</h3>
          <p class="line">
            <b>${line.up}</b> up, <b>${line.same}</b> the same, <b>${line.down}</b> down, of
            ${counted(line.n, 'person', 'people')}.
            ${
              line.apart && line.apart.n > 0
                ? apartWords({ n: counted(line.apart.n, 'person', 'people'), words: line.apart.words })
                : nothing
            }
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
      ${figure(mean, 'points')} ${figure(median, 'points')} ${figure(sd, 'points')} ${figure(alpha, 'number')}
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
