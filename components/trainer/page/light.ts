/** What the elements of the report have in common. */
import { LitElement } from 'lit';

/** Renders beside its own tag, so that one style sheet, search in the page and print reach everything. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
