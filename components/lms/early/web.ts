/** Head script of a plain web package: there is no LMS to ask. */
import './further.ts';
import { handOver } from './handover.ts';

handOver(window, { api: null, initialized: false, mode: '', status: '', success: '', place: '' });
