import { readPlace } from '../../model/place.ts';
import { readProgress, STATE_ID, stateAt, type Progress } from './document.ts';
import type { Answer } from './lrs.ts';
import type { RegistrationOptions } from './registration.ts';

const revisionOf = ({ place }: Progress): number => readPlace(place)?.revision ?? 0;

/** The document of progress in the store, written over only by what is newer. */
export class StateDocument {
  readonly #options: RegistrationOptions;
  /** Of the document as it is there; `null`: not known. */
  #etag: string | null;
  /** The store gave back what it was given, once in this session. */
  #trusted = false;

  constructor(options: RegistrationOptions) {
    this.#options = options;
    this.#etag = options.etag;
  }

  /**
   * Puts progress as it is now over the document that is known to be there.
   * @returns code `newer` where another device has gone on: what is here is kept by the journal, and brought in by the
   *   next launch.
   */
  async put(): Promise<Answer> {
    const answer = await this.#put(this.#etag);
    if (answer.code !== '412' && answer.code !== '409') return answer;
    const theirs = await this.#get();
    if (!theirs.ok) return theirs;
    if (revisionOf(readProgress(theirs.text)) > revisionOf(this.#options.held))
      return { ...answer, code: 'newer' };
    return this.#put(theirs.etag);
  }

  /**
   * The page may be going, so nobody waits for an answer.
   * @param alone no other request of this page is changing the document, so that it is known.
   */
  putLast(alone: boolean): void {
    const { held, lrs } = this.#options;
    void lrs({ ...this.#at('PUT'), body: { ...held }, match: alone ? this.#etag : null });
    this.#etag = null;
  }

  async #put(match: string | null): Promise<Answer> {
    const { held, lrs } = this.#options;
    const { suspend } = held;
    const answer = await lrs({ ...this.#at('PUT'), body: { ...held }, match });
    if (!answer.ok) return answer;
    this.#etag = answer.etag;
    if (this.#trusted) return answer;
    const back = await this.#get();
    // Something newer may be there by now; what a store that keeps nothing gives is older or not there.
    const { suspend: stored, place } = readProgress(back.text);
    this.#trusted = back.ok && (stored === suspend || (readPlace(place)?.revision ?? 0) >= revisionOf(held));
    if (!this.#trusted)
      return { ...back, ok: false, code: back.ok || back.code === '404' ? 'not-stored' : back.code };
    this.#etag = back.etag;
    return answer;
  }

  #get(): Promise<Answer> {
    return this.#options.lrs(this.#at('GET'));
  }

  #at<Method extends 'GET' | 'PUT'>(method: Method) {
    return { method, ...stateAt(this.#options.speaker.launched, STATE_ID) };
  }
}
