/** What page and worker say to each other. Files go as handles, so that their bytes never pass through the page. */
import type { Codebook } from '../../model/record.ts';
import type { Report } from '../report.ts';

export interface DroppedFile {
  readonly file: File;
  /** A name for everybody in the file; empty for none. */
  readonly group: string;
}

export type Table = 'tidy' | 'matrix';

export type Request =
  | { readonly kind: 'read'; readonly files: readonly DroppedFile[]; readonly codebook: Codebook | null }
  | { readonly kind: 'analyse'; readonly groups: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table };

export type Answer =
  | { readonly kind: 'progress'; readonly words: string }
  | { readonly kind: 'report'; readonly report: Report }
  /** A codebook was all that there was. */
  | { readonly kind: 'codebook' }
  | { readonly kind: 'table'; readonly blob: Blob }
  | { readonly kind: 'trouble'; readonly words: string };

export interface Asked {
  readonly number: number;
  readonly request: Request;
}

export interface Answered {
  /** `Asked.number`. */
  readonly number: number;
  readonly answer: Answer;
}
