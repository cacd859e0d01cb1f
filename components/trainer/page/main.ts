/** Start of the report page: takes codebook, names of the kit’s files or finished report out of the page and sets the elements up. */
import type { Codebook } from '../../model/record.ts';
import type { Report } from '../report.ts';
import { defineReport } from './define.ts';
import { TrainerFiles } from './files-list.ts';
import { TrainerForget } from './forget-button.ts';
import { createReader } from './reader.ts';
import { TrainerShare } from './share-window.ts';
import { TrainerStart } from './start.ts';
import { TrainerPage } from './trainer-page.ts';
import ReportWorker from './worker.ts?worker&inline';

function given(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

defineReport();
customElements.define('trainer-start', TrainerStart);
customElements.define('trainer-files', TrainerFiles);
customElements.define('trainer-forget', TrainerForget);
customElements.define('trainer-share', TrainerShare);
customElements.define('trainer-page', TrainerPage);

const page = document.querySelector<TrainerPage>('trainer-page');
if (page) {
  const report = given('report') as Report | null;
  page.codebook = given('codebook') as Codebook | null;
  page.kit = new Set(given('kit') as readonly string[] | null);
  page.report = report;
  // A page that has its report in it is a finished one: files are for the page of the kit.
  if (!report) page.reader = createReader(() => new ReportWorker());
}
