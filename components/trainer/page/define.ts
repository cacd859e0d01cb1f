/** Makes the elements of the report known to the browser. */
import { TrainerChart } from './chart.ts';
import { TrainerItems } from './items.ts';
import { TrainerReport } from './trainer-report.ts';
import { TrainerScenarios } from './scenarios.ts';
import { TrainerWho } from './who.ts';
import { TrainerWide } from './wide.ts';

/** What `<trainer-report>` needs, on the page and in the preview. */
export function defineReport(): void {
  if (customElements.get('trainer-report')) return;
  customElements.define('trainer-wide', TrainerWide);
  customElements.define('trainer-chart', TrainerChart);
  customElements.define('trainer-who', TrainerWho);
  customElements.define('trainer-items', TrainerItems);
  customElements.define('trainer-scenarios', TrainerScenarios);
  customElements.define('trainer-report', TrainerReport);
}
