/** Head script of a SCORM 2004 package; a budget of 1.5 KiB. The first writes are the adapter's. */
import { SCORM2004_WORDS } from '../scorm2004/words.ts';
import './further.ts';
import { handOver } from './handover.ts';
import { openEarly } from './open-early.ts';

handOver(window, openEarly(window, SCORM2004_WORDS));
