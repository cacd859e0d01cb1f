import { describe, expect, it } from 'vitest';
import { SCORM12_WORDS } from '../../../components/lms/scorm12/words.ts';
import { waitForApi } from '../../../components/lms/wait-for-api.ts';
import { frameIn } from '../../contract/harness.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

describe('waitForApi', () => {
  it('finds an API that comes late', async () => {
    const clock = createFakeClock();
    const win = frameIn('none', null);
    const wait = async (milliseconds: number): Promise<void> => {
      await clock.wait(milliseconds);
      if (clock.now().getTime() - start > 1500) {
        Object.assign(win.parent, { API: { LMSInitialize: () => 'true' } });
      }
    };
    const start = clock.now().getTime();
    expect(await waitForApi(win, SCORM12_WORDS, wait)).toBe(true);
    expect(clock.now().getTime() - start).toBeLessThan(2000);
  });

  it('gives up after eight seconds', async () => {
    const clock = createFakeClock();
    const start = clock.now().getTime();
    expect(await waitForApi(frameIn('none', null), SCORM12_WORDS, clock.wait)).toBe(false);
    expect(clock.now().getTime() - start).toBe(8000);
  });
});
