/** Files that are dropped anywhere on a page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const DRAGS = ['dragover', 'dragleave', 'drop'] as const;

export class FileDrop implements ReactiveController {
  /** A file is being dragged over the page. */
  over = false;
  readonly #host: ReactiveControllerHost;
  readonly #take: (files: readonly File[]) => void;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of DRAGS) window.addEventListener(type, this.#drag);
  }

  hostDisconnected(): void {
    for (const type of DRAGS) window.removeEventListener(type, this.#drag);
  }

  /** A file that is dropped must not replace the page, and one that misses the place for it is meant for it. */
  readonly #drag = (event: DragEvent): void => {
    if (event.type !== 'dragleave') event.preventDefault();
    // Between two elements of the page a drag leaves one for the other.
    if (event.type === 'dragleave' && event.relatedTarget !== null) return;
    const over = event.type === 'dragover' && event.dataTransfer?.types.includes('Files') === true;
    if (over !== this.over) {
      this.over = over;
      this.#host.requestUpdate();
    }
    if (event.type === 'drop') this.#take([...(event.dataTransfer?.files ?? [])]);
  };
}
