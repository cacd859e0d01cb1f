/** The shell of the sample course with a lesson in it, as a launch file has it, and no player: for what is shown in it. */
// First, because it brings the styles of the shell, which stand before all others in a launch file.
import { t } from '../question/harness.ts';
import { watchFoot } from '../../../components/app/foot.ts';
import { launchBody } from '../../../components/app/launch.ts';
import { createNotices, type Notices } from '../../../components/app/notices.ts';
import { createPageView, type PageView } from '../../../components/app/page-view.ts';
import { createSaveState, type SaveShown } from '../../../components/app/save-state.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';

export { t };

export interface ShellPage {
  readonly host: HTMLElement;
  readonly notices: Notices;
  readonly view: PageView;
  readonly save: (shown: SaveShown) => void;
}

export function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

export function openShell(): ShellPage {
  document.documentElement.lang = 'en-GB';
  document.documentElement.style.fontSize = '';
  const input = {
    index: sampleIndex,
    modules: sampleModules,
    headScript: '',
    standard: 'web' as const,
    ledger: {},
    t,
  };
  // Scripts that arrive as text do not run.
  document.body.innerHTML = launchBody(input);
  const host = find('course_notices');
  const view = createPageView(find('course_main'), sampleIndex, t);
  const lesson = sampleIndex.pages.find(({ id }) => id === 'what-a-room-needs');
  const text = sampleModules[1]?.pages[0]?.html;
  if (!lesson || !text) throw new Error('The sample course has lost its lesson.');
  view.page(lesson, text);
  watchFoot(window, host);
  return {
    host,
    view,
    notices: createNotices(host, t),
    save: createSaveState(find('course_save'), find('course_heard'), t, sampleIndex),
  };
}
