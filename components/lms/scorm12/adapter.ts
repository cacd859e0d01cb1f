import type { DirectAdapter } from '../port.ts';
import { createScormAdapter, type ScormOptions } from '../scorm-adapter.ts';
import { scorm12 } from './dialect.ts';

/** The adapter of SCORM 1.2; see `createScormAdapter`. */
export function createScorm12Adapter(win: Window, options: ScormOptions): DirectAdapter {
  return createScormAdapter(win, scorm12, options);
}
