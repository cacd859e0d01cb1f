/** Start of the desk: takes what the server put into the page and sets the elements up. */
import { createClient } from './client.ts';
import { PreviewDesk } from './preview-desk.ts';
import { PreviewDialogs } from './dialogs.ts';
import { PreviewLauncher } from './launcher.ts';
import { PreviewReport } from './live-report.ts';
import { PreviewStage } from './stage.ts';
import { PreviewTraffic } from './traffic.ts';
import { PreviewTrainer } from './trainer.ts';

const given = JSON.parse(document.getElementById('desk')?.textContent ?? 'null') as {
  readonly token: string;
  readonly player: string;
};

const desk = document.querySelector<PreviewDesk>('preview-desk');

customElements.define('preview-dialogs', PreviewDialogs);
customElements.define('preview-launcher', PreviewLauncher);
customElements.define('preview-report', PreviewReport);
customElements.define('preview-stage', PreviewStage);
customElements.define('preview-traffic', PreviewTraffic);
customElements.define('preview-trainer', PreviewTrainer);
customElements.define('preview-desk', PreviewDesk);

if (desk) {
  desk.player = given.player;
  desk.client = createClient(given.token, (input, init) => fetch(input, init));
}
