import type { Site, Standard } from '../plan.ts';

/** Values by element, as an LMS keeps them between launches. */
export type Values = ReadonlyMap<string, string>;

/** Names of the elements that matter to the oracle. */
export interface Names {
  readonly suspend: string;
  readonly place: string;
  readonly status: string;
  readonly success: string;
  readonly raw: string;
}

export const NAMES: Readonly<Record<Exclude<Standard, 'web'>, Names>> = {
  scorm12: {
    suspend: 'cmi.suspend_data',
    place: 'cmi.core.lesson_location',
    status: 'cmi.core.lesson_status',
    success: '',
    raw: 'cmi.core.score.raw',
  },
  scorm2004: {
    suspend: 'cmi.suspend_data',
    place: 'cmi.location',
    status: 'cmi.completion_status',
    success: 'cmi.success_status',
    raw: 'cmi.score.raw',
  },
};

/** What the LMS holds of one learner: the truth that nobody in the browser can see. */
export class FakeServer {
  #values: Map<string, string> = new Map();
  /** As each launch found it, oldest first. */
  readonly #launches: Values[] = [];
  readonly #site: Site;
  readonly #names: Names;

  constructor(site: Site, names: Names) {
    this.#site = site;
    this.#names = names;
  }

  get values(): Values {
    return this.#values;
  }

  store(values: Values): void {
    for (const [name, value] of values) this.#values.set(name, this.#asKept(name, value));
  }

  /** @param handed what the LMS gives back: what it holds, what it held at the launch before, or nothing. */
  launch(handed: 'latest' | 'old' | 'new-attempt'): Values {
    if (handed === 'new-attempt') this.#values = new Map();
    if (this.#site.interactions === 'dropped') {
      for (const name of this.#values.keys()) if (name.includes('interactions')) this.#values.delete(name);
    }
    const before = this.#launches.at(-1);
    const given: Values = handed === 'old' && before ? before : new Map(this.#values);
    this.#launches.push(new Map(this.#values));
    return given;
  }

  #asKept(name: string, value: string): string {
    const { cutsAt, destroysNonAscii } = this.#site;
    const cut = name === this.#names.suspend && cutsAt !== null ? value.slice(0, cutsAt) : value;
    return destroysNonAscii ? cut.replace(/[^ -~]/g, '?') : cut;
  }
}
