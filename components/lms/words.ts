import type { ApiWords } from './find-api.ts';

/** The words of a standard that the head script needs. */
export interface EarlyWords extends ApiWords {
  readonly get: string;
  readonly mode: string;
  readonly status: string;
  /** Empty in a standard that keeps one status only. */
  readonly success: string;
  readonly place: string;
}

/** Names of the API's methods: written out, so that a search in a package finds them. */
export interface Methods {
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly terminate: string;
  readonly lastError: string;
  readonly errorString: string;
}
