/** Head script of a SCORM 1.2 package; a budget of 1.5 KiB. The first writes are the adapter's. */
import { SCORM12_WORDS } from '../scorm12/words.ts';
import './further.ts';
import { handOver } from './handover.ts';
import { openEarly } from './open-early.ts';

handOver(window, openEarly(window, SCORM12_WORDS));
