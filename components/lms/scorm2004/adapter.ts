import type { DirectAdapter } from '../port.ts';
import { createScormAdapter, type ScormOptions } from '../scorm-adapter.ts';
import { scorm2004 } from './dialect.ts';

/** The adapter of SCORM 2004, 3rd and 4th edition; see `createScormAdapter`. */
export function createScorm2004Adapter(win: Window, options: ScormOptions): DirectAdapter {
  return createScormAdapter(win, scorm2004, options);
}
