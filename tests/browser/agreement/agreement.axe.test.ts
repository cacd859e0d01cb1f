import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, emulate, mount, settled, t, violations } from '../question/harness.ts';
import '../../../components/agreement/define.ts';
import { examples } from '../../../components/agreement/examples.ts';

describe.each(['light', 'dark'] as const)('accessibility of course-agreement, %s', (scheme) => {
  beforeAll(() => emulate(scheme));
  afterAll(() => emulate('light'));

  it.each(Object.entries(examples))('has no violation of WCAG 2.2 AA: %s', async (_name, example) => {
    const agreement = await mount('course-agreement', example);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark');
    expect(await violations()).toEqual([]);
    button(agreement, t('agreement.read')).click();
    await settled(agreement);
    expect(await violations()).toEqual([]);
  });
});
