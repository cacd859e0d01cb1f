import { afterEach, expect, it } from 'vitest';
import { TrainerShare } from '../../../components/trainer/page/share-window.ts';
import { pilotReportOf, reportOf, unclearOf } from '../../unit/trainer/share/a-report.ts';

customElements.define('trainer-share', TrainerShare);

const words = 'Mia, who is six, fell.';
const report = reportOf({ pilot: pilotReportOf({ unclear: [unclearOf(words)] }) });

afterEach(() => {
  document.body.replaceChildren();
});

it('says that names are taken out by hand, and lets words of a ticked remark be changed for the copy', async () => {
  const element = new TrainerShare();
  element.report = report;
  element.addEventListener('ticks', (event) => {
    element.ticked = (event as CustomEvent<ReadonlySet<string>>).detail;
  });
  element.addEventListener('edits', (event) => {
    element.edits = (event as CustomEvent<ReadonlyMap<string, string>>).detail;
  });
  document.body.append(element);
  await element.updateComplete;
  expect(element.querySelector('.ticks')?.textContent).toMatch(/Other names are not.*by hand/s);
  expect(element.querySelector('textarea')).toBeNull();
  element.querySelector<HTMLInputElement>('.tick input')?.click();
  await element.updateComplete;
  const box = element.querySelector('textarea');
  expect(box?.value).toBe(words);
  if (box) box.value = 'A child fell.';
  box?.dispatchEvent(new Event('change'));
  await element.updateComplete;
  expect([...element.edits.values()]).toEqual(['A child fell.']);
  expect(element.querySelector('.tick')?.textContent).toContain(words);
});
