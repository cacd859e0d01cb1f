import './elements.ts';
import './shared.ts';
import { createStandaloneAdapter } from '../lms/standalone/adapter.ts';
import { LIMIT_SCORM_2004 } from '../state/codec.ts';
import { start } from './start.ts';

start(window, { adapter: createStandaloneAdapter(), limit: LIMIT_SCORM_2004, waitForLms: null });
