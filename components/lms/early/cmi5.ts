/** Head script of a cmi5 package; a budget of 1.5 KiB. The token is on its way before anything is painted. */
import { startLaunch } from '../cmi5/launch.ts';
import './further.ts';

window.courseLaunch = startLaunch(window);
