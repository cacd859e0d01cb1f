import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulate, mount, violations } from '../question/harness.ts';
import '../../../components/reflection/define.ts';
import { examples } from '../../../components/reflection/examples.ts';

describe.each(['light', 'dark'] as const)('accessibility of course-reflection, %s', (scheme) => {
  beforeAll(() => emulate(scheme));
  afterAll(() => emulate('light'));

  it.each(Object.entries(examples))('has no violation of WCAG 2.2 AA: %s', async (_name, example) => {
    await mount('course-reflection', example);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark');
    expect(await violations()).toEqual([]);
  });
});
