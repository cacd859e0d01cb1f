import './elements.ts';
import './shared.ts';
import { createCmi5Adapter } from '../lms/cmi5/adapter.ts';
import { LIMIT_SCORM_2004 } from '../state/codec.ts';
import { start } from './start.ts';

const adapter = createCmi5Adapter(window, { clock: () => new Date() });
start(window, {
  adapter,
  limit: LIMIT_SCORM_2004,
  waitForLms: () => adapter.connect(),
  left: () => void adapter.goBack(),
});
