import { afterEach, describe, expect, it } from 'vitest';
import { defineReport } from '../../../components/trainer/page/define.ts';
import { TrainerReport } from '../../../components/trainer/page/trainer-report.ts';
import type { Remark } from '../../../components/trainer/report.ts';
import { pilotReportOf, reportOf } from '../../unit/trainer/share/a-report.ts';

const remark: Remark = {
  of: 'p1',
  about: 'Page one',
  text: 'The ladder slipped.',
  name: 'Ana',
  started: null,
  last: null,
  sent: null,
};

const report = reportOf({
  pilot: pilotReportOf({
    remarks: [remark],
    decisions: [
      {
        kind: 'harm',
        rule: 'Safety',
        about: '',
        state: 'read',
        why: '',
        remark: { ...remark, found: ['ladder'] },
      },
    ],
  }),
});

async function shown(kit: readonly string[]): Promise<TrainerReport> {
  defineReport();
  const element = new TrainerReport();
  element.report = report;
  element.kit = new Set(kit);
  element.place = 'pilot';
  document.body.append(element);
  await element.updateComplete;
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a remark to be read today', () => {
  it('leads to the page of the kit where the kit has it', async () => {
    const element = await shown(['index.html', 'safeguarding.html']);
    expect(element.querySelector('.decisions a')?.getAttribute('href')).toBe('safeguarding.html');
  });

  it('says what to do without a link where the course has no such page', async () => {
    const element = await shown(['index.html']);
    expect(element.querySelector('.decisions a')).toBeNull();
    expect(element.querySelector('.decisions')?.textContent).toContain('responsible for safeguarding');
  });
});
