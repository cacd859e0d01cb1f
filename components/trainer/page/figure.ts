/** How a figure is drawn: value, of how many, between which others; a click on it asks for its definition. */
import { html, nothing } from 'lit';
import { definitionOf } from '../definitions.ts';
import type { DefinitionId, Figure } from '../report.ts';
import { inWords, value, type Unit } from './words.ts';

/** A figure on its own; its name is a button to its definition. */
export function figure(given: Figure, unit: Unit): unknown {
  return html`
    <div class="figure">
      <button type="button" class="figure-name" data-definition=${given.definition} data-why=${given.why}>
        ${definitionOf(given.definition)?.title ?? given.definition}
      </button>
      <b class="figure-value">${value(given, unit)}</b>
      <span class="quiet">${given.value === null ? given.why || 'not computed' : interval(given, unit)}</span>
    </div>
  `;
}

function interval(given: Figure, unit: Unit): string {
  return inWords(given, unit).replace(/^[^,]*, /, '');
}

/** A figure in a table; the head of its column has the button. */
export function cell(given: Figure, unit: Unit): unknown {
  const empty = given.value === null;
  return html`<span class="cell" data-definition=${given.definition} title=${empty ? given.why : nothing}
    >${value(given, unit)}<small>${empty ? nothing : html`of ${given.n}`}</small></span
  >`;
}

/** A small button that asks what something means. */
export function ask(definition: DefinitionId, about: string): unknown {
  return html`<button
    type="button"
    class="ask"
    data-definition=${definition}
    aria-label="What “${about}” means"
  >
    ?
  </button>`;
}
