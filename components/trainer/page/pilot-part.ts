/** The pilot: what its figures suggest, what people wrote, and whose it is. For the screen of one person alone. */
import { html, nothing } from 'lit';
import type { Decision, PilotReport, Remark } from '../report.ts';
import { ask } from './figure.ts';
import { itemDetails } from './item-details.ts';
import { counted, inWords, moment, pilotWords, suggestions } from './words.ts';

/** @param kit names of the files that lie beside this one */
export function pilotPart(pilot: PilotReport, kit: ReadonlySet<string>): unknown {
  const { decisions, devices, followUp, questionnaire, remarks, unclear } = pilot;
  return html`
    ${decisions.length === 0 ? nothing : decisionsPart(decisions, kit)}
    ${unclear.length === 0 ? nothing : unclearPart(pilot)}
    ${questions('Questionnaire', questionnaire, remarks)} ${questions('Four weeks later', followUp, remarks)}
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

function decisionsPart(decisions: readonly Decision[], kit: ReadonlySet<string>): unknown {
  return html`
    <h3>What the agreed rules suggest ${ask('decisions', 'What the agreed rules suggest')}</h3>
    <p class="line">
      The report suggests, you decide: mend, watch or leave. A rule that is met never condemns a page by
      itself.
    </p>
    ${[...new Set(decisions.map(({ rule }) => rule))].map(
      (rule) => html`
        <h4>Rule: ${rule}</h4>
        ${linesOf(
          decisions.filter((decision) => decision.rule === rule),
          kit,
        )}
      `,
    )}
  `;
}

function linesOf(decisions: readonly Decision[], kit: ReadonlySet<string>): unknown {
  return html`
    <ul class="decisions">
      ${decisions.map(
        ({ about, remark, state, why }) => html`
          <li data-state=${state}>
            <b class="state">${suggestions[state]}</b>
            <span
              >${about}
              <small>${remark ? hint(remark, kit) : why}</small>${remark ? remarkLine(remark) : nothing}</span
            >
          </li>
        `,
      )}
    </ul>
  `;
}

/** Never “all is well”: what to read, why, and where it says what to do then. */
function hint({ found }: NonNullable<Decision['remark']>, kit: ReadonlySet<string>): unknown {
  const words = found.map((word) => `“${word}”`).join(', ');
  const then = kit.has('safeguarding.html')
    ? html`do what the page “<a href="safeguarding.html">When a comment worries you</a>” says`
    : 'tell the person who is responsible for safeguarding in your organisation';
  return html`Read this remark today: it has ${words}. If it worries you, ${then}.`;
}

function unclearPart({ remarks, unclear }: PilotReport): unknown {
  return html`
    <h3>Pages called unclear ${ask('unclear-share', 'Pages called unclear')}</h3>
    <p class="line">
      Names and dates are for you: they are on no paper and in no copy. The files date attempts, and seldom
      single remarks.
    </p>
    <ul class="unclear">
      ${unclear.map(
        ({ page, people, share, title }) => html`
          <li>
            <b>${title}</b>
            <span class="quiet">${counted(people, 'person', 'people')} (${inWords(share, 'share')})</span>
            ${remarkList(remarks, page)}
          </li>
        `,
      )}
    </ul>
  `;
}

function questions(
  title: string,
  items: PilotReport['questionnaire'],
  remarks: PilotReport['remarks'],
): unknown {
  if (items.length === 0) return nothing;
  return html`
    <h3>${title}</h3>
    ${items.map(
      (item) => html`
        <details class="fold">
          <summary>
            ${pilotWords(item)} <span class="quiet">${counted(item.n, 'person', 'people')}</span>
          </summary>
          ${itemDetails({ ...item, typed: [] })} ${remarkList(remarks, item.id)}
        </details>
      `,
    )}
  `;
}

function remarkList(remarks: readonly Remark[], of: string): unknown {
  const own = remarks.filter((remark) => remark.of === of);
  if (own.length === 0) return nothing;
  return html`<ul class="comments">
    ${own.map((remark) => html`<li>${remarkLine(remark)}</li>`)}
  </ul>`;
}

/** The words, and what a safeguarding lead asks for: under which name, and when. */
function remarkLine(remark: Remark): unknown {
  return html`<q class="remark">${remark.text}</q>
    <small>${remark.name || 'No name is in the files'} · ${whenOf(remark)}</small>`;
}

/** When a remark was sent, as far as the files tell. */
export function whenOf({ last, sent, started }: Pick<Remark, 'last' | 'sent' | 'started'>): string {
  if (sent !== null) return `sent ${moment(sent)}`;
  if (started !== null && last !== null && started !== last)
    return `sent between ${moment(started)} and ${moment(last)}`;
  const known = last ?? started;
  return known === null ? 'the files have no date' : `attempt of ${moment(known)}`;
}
