/** The list of definitions, and the small window that shows one of them. */
import { html, nothing } from 'lit';
import { DEFINITIONS, definitionOf, type Definition } from '../definitions.ts';

function body({ formula, plain, source }: Definition): unknown {
  return html`
    <p>${plain}</p>
    <p class="quiet"><b>How it is computed.</b> ${formula}</p>
    ${source === null ? nothing : html`<p class="quiet"><b>Source.</b> ${source}</p>`}
  `;
}

export function definitionsPart(): unknown {
  return html`
    <dl class="definitions">
      ${Object.values<Definition>(DEFINITIONS).map(
        (definition) =>
          html`<div>
            <dt>${definition.title}</dt>
            <dd>${body(definition)}</dd>
          </div>`,
      )}
    </dl>
  `;
}

/** @param why what there is to say of this one figure; empty for nothing. */
export function definitionWindow(id: string, why: string): unknown {
  const definition = definitionOf(id);
  return html`
    <h2 id="definition-title">${definition?.title ?? id}</h2>
    ${why === '' ? nothing : html`<p class="flag-line">${why}</p>`}
    ${definition ? body(definition) : html`<p>There is no definition of this figure.</p>`}
    <form method="dialog"><button type="submit" class="main-button">Close</button></form>
  `;
}
