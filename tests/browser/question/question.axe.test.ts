import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulate, mount, violations } from './harness.ts';
import '../../../components/question/define.ts';
import { examples as choice } from '../../../components/question/examples.ts';
import { examples as likert } from '../../../components/question/examples/likert.ts';
import { examples as matching } from '../../../components/question/examples/matching.ts';
import { examples as ordering } from '../../../components/question/examples/ordering.ts';
import { examples as typed } from '../../../components/question/examples/typed.ts';

const examples = { ...choice, ...matching, ...ordering, ...typed, ...likert };

describe.each(['light', 'dark'] as const)('accessibility of course-question, %s', (scheme) => {
  beforeAll(() => emulate(scheme));
  afterAll(() => emulate('light'));

  it.each(Object.entries(examples))('has no violation of WCAG 2.2 AA: %s', async (_name, example) => {
    await mount('course-question', example);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark');
    expect(await violations()).toEqual([]);
  });
});
