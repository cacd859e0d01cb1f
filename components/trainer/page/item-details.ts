/** One item opened: options in words with how many took them, typed answers, flags, figures in full. */
import { html, nothing } from 'lit';
import type { ItemReport, OptionLine } from '../report.ts';
import { ask, figure } from './figure.ts';
import { counted, percent } from './words.ts';

const TYPED_SHOWN = 30;

export function itemDetails(item: ItemReport): unknown {
  const { discrimination, facility, facilityLater, flags, id, n, options, place, typed } = item;
  const where = [place.page && `On the page “${place.page}”.`, place.outcome && `Outcome: ${place.outcome}`];
  return html`
    <div class="details-body">
      ${flags.map(({ why }) => html`<p class="flag-line">${why}</p>`)}
      ${
        isJudged(item)
          ? html`<div class="figures">
              ${figure(facility, 'share')} ${figure(facilityLater, 'share')}
              ${figure(discrimination, 'number')}
            </div>`
          : nothing
      }
      ${options.length === 0 ? nothing : optionTable(options, n)}
      ${typed.length === 0 ? nothing : typedTable(typed)}
      <p class="quiet">${where.filter(Boolean).join(' ')} <code>${id}</code></p>
    </div>
  `;
}

/** Opinions, scales and plans are neither right nor wrong. */
function isJudged({ facility, use }: ItemReport): boolean {
  return facility.value !== null || use === 'practice' || use === 'assessment';
}

function optionTable(options: readonly OptionLine[], n: number): unknown {
  return html`
    <table class="options">
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">First ${ask('option-first', 'First')}</th>
          <th scope="col">Only later ${ask('option-later', 'Only later')}</th>
        </tr>
      </thead>
      <tbody>
        ${options.map(
          ({ first, later, nonFunctioning, note, right, words }) => html`
            <tr data-right=${right}>
              <th scope="row">
                ${right ? html`<span class="right">✓ <span class="hidden">right:</span></span> ` : nothing}${words}
                ${note === '' ? nothing : html`<small>${note}</small>`}
                ${
                  nonFunctioning
                    ? html`<small class="flag" data-definition="non-functioning"
                        >hardly anybody chose it</small
                      >`
                    : nothing
                }
              </th>
              <td class="number">
                ${first}${n === 0 ? nothing : html` <small>${percent(first / n)}</small>`}
                <span
                  class="meter"
                  data-right=${right}
                  .style=${`--share: ${n === 0 ? 0 : first / n}`}
                ></span>
              </td>
              <td class="number">${later}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    <p class="quiet">${counted(n, 'person', 'people')} answered.</p>
  `;
}

function typedTable(typed: ItemReport['typed']): unknown {
  const shown = typed.slice(0, TYPED_SHOWN);
  return html`
    <table class="options">
      <thead>
        <tr>
          <th scope="col">Typed ${ask('typed', 'Typed')}</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          ({ n, right, words }) => html`
            <tr>
              <th scope="row">
                ${right === true ? html`<span class="right">✓ <span class="hidden">right:</span></span> ` : nothing}${words}
              </th>
              <td class="number">${n}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${
      typed.length > shown.length
        ? html`<p class="quiet">
            and ${counted(typed.length - shown.length, 'other answer')}; the CSV has them all.
          </p>`
        : nothing
    }
  `;
}
