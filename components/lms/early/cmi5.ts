/** Head script of a cmi5 package; a budget of 1.5 KiB. The token is on its way before anything is painted. */
import { startLaunch } from '../cmi5/launch.ts';
import './further.ts';
import { handOver } from './handover.ts';

handOver(window, {
  api: null,
  initialized: false,
  mode: '',
  status: '',
  success: '',
  place: '',
  launch: startLaunch(window),
});
