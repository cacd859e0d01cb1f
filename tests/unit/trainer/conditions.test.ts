/** Conditions of stories as the guide says them, and the names under which scenes are found in guide and report. */
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../../scripts/content/conditions.ts';
import { conditionWords, memories, waysOn } from '../../../scripts/trainer/guide/conditions.ts';
import { sceneNames } from '../../../scripts/trainer/guide/scene-names.ts';
import { kitSource } from '../../support/kit-source.ts';
import { courseFolder } from '../content/course-folder.ts';

const state = { trust: 2, time: 3, asked: false, 'in-writing': false };

describe('a condition', () => {
  it.each([
    ['asked', '“asked” is yes'],
    ['not in-writing', '“in writing” is no'],
    ['trust >= 3 and not asked', '“trust” is at least 3 and “asked” is no'],
    [
      '(asked or trust >= 6) and in-writing and time <= -1',
      'either “asked” is yes or “trust” is at least 6; “in writing” is yes; and “time” is at most −1',
    ],
    ['not (asked or trust > 2)', '“asked” is no and “trust” is at most 2'],
    ['not (asked and time = 2)', '“asked” is no or “time” is not 2'],
    [
      'asked or trust < 2 and time > 1',
      '“asked” is yes; or both “trust” is less than 2 and “time” is more than 1',
    ],
  ])('%s', (text, words) => {
    const parsed = parseCondition(text, state);
    expect('condition' in parsed && conditionWords(parsed.condition)).toBe(words);
  });
});

const story = `---
kind: scenario
id: phone
title: The phone
teaches: [A1]
outcomes: [O2]
state: { trust: 1, knows: no }
start: call
reflection: needs
---

## call

**Monday.** It rings.

- [“Who is it?”](#after) \`#who\` \`best\` \`sets knows\` \`trust +1\`
  > Amara.
- [“Not now.”](#after) \`#not-now\` \`acceptable\` \`trust -1\`
  > She waits.
- [“Who?”](#after) \`#curt\` \`poor\` \`sets knows\`
  > Silence.
  >
  > **Misconception:** Short is clear.

## after

- [Go on](#dancing) \`#a\` \`when knows and trust >= 2\`
- [Go on](#dancing) \`#b\` \`when knows and trust = 1\`
  > Late.
- [Go on](#knees) \`#c\` \`when trust = 0\`
- [Go on](#knees) \`#d\` \`otherwise\`

## dancing

\`ending good\`

**They dance.** All of them.

## knees

\`ending poor\`

**They dance.** Her knees hurt.
`;

describe('a story in the guide', () => {
  it('names a scene by its title, and tells two of one title apart', async () => {
    const { source } = await kitSource(await courseFolder({ 'modules/01-start/phone.md': story }));
    const scenario = source.scenarios.find(({ id }) => id === 'phone');
    if (!scenario) throw new Error('no story');
    expect([...sceneNames(scenario).values()]).toEqual([
      { number: 1, name: 'Monday' },
      { number: 2, name: 'after' },
      { number: 3, name: 'They dance (dancing)' },
      { number: 4, name: 'They dance (knees)' },
    ]);
    expect(memories(scenario)).toEqual([
      { name: '“trust”', changes: '1 at first; +1 after 1a; −1 after 1b' },
      { name: '“knows”', changes: 'no at first; yes after 1a, 1c' },
    ]);
    const [, after] = scenario.scenes;
    const ways = after ? waysOn(after) : [];
    expect(ways.map(({ to, when }) => `${to}, ${when}`)).toEqual([
      'dancing, if “knows” is yes; and either “trust” is at least 2 or “trust” is 1',
      'knees, in every other case',
    ]);
    expect(ways.map(({ told }) => told.map(({ when }) => when))).toEqual([['if “trust” is 1'], []]);
  });
});
