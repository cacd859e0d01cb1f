import './elements.ts';
import './shared.ts';
import { createScorm12Adapter } from '../lms/scorm12/adapter.ts';
import { SCORM12_WORDS } from '../lms/scorm12/words.ts';
import { waitForApi } from '../lms/wait-for-api.ts';
import { LIMIT_SCORM_12 } from '../state/codec.ts';
import { pause } from './pause.ts';
import { start } from './start.ts';

start(window, {
  adapter: createScorm12Adapter(window, { clock: () => new Date() }),
  limit: LIMIT_SCORM_12,
  waitForLms: () => waitForApi(window, SCORM12_WORDS, (milliseconds) => pause(window, milliseconds)),
});
