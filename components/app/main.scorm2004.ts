import './elements.ts';
import './shared.ts';
import { createScorm2004Adapter } from '../lms/scorm2004/adapter.ts';
import { SCORM2004_WORDS } from '../lms/scorm2004/words.ts';
import { waitForApi } from '../lms/wait-for-api.ts';
import { LIMIT_SCORM_2004 } from '../state/codec.ts';
import { pause } from './pause.ts';
import { start } from './start.ts';

start(window, {
  adapter: createScorm2004Adapter(window, { clock: () => new Date() }),
  limit: LIMIT_SCORM_2004,
  waitForLms: () => waitForApi(window, SCORM2004_WORDS, (milliseconds) => pause(window, milliseconds)),
});
