/** What a screen reader is given of a story: names, roles, states, what is announced and where the focus goes. */
import { expect, it } from 'vitest';
import { listen, treeOf } from '../accessibility-tree.ts';
import { button, mount, settled, t } from '../question/harness.ts';
import { connect } from './playing.ts';
import '../../../components/scenario/define.ts';
import { examples } from '../../../components/scenario/examples.ts';
import type { CourseScenario } from '../../../components/scenario/scenario.ts';

const tree = (): Promise<string> => treeOf('region', 'The dance floor');

async function press(scenario: CourseScenario, label: string): Promise<void> {
  button(scenario, label).click();
  await settled(scenario);
}

it('a decision is a group of choices; its consequence is announced once, before the way on', async () => {
  const scenario = await mount('course-scenario', examples.start);
  connect(scenario);
  expect(await tree()).toMatchInlineSnapshot(`
    "region “The dance floor”
      Scenario
      Decision 1
      heading “The dance floor” 2
      heading “Friday, 10:42” 3
      The phone rings. “Re:Start Dance, Amara speaking. Could we use your hall on Saturdays?”
      group “What do you do?”
        heading “What do you do?” 4
        button ““Yes! Saturday is yours.””
        button ““What does your group need from a room?””
        button ““I’ll send you our booking form and the conditions.””
      status"
  `);
  const said = listen();
  await press(scenario, '“Yes! Saturday');
  expect(said()).toMatchInlineSnapshot(`
    [
      "“Wonderful!” She has hung up before you find a pen.",
    ]
  `);
  expect(await tree()).toMatchInlineSnapshot(`
    "region “The dance floor”
      Scenario
      Decision 1
      heading “The dance floor” 2
      heading “Friday, 10:42” 3
      The phone rings. “Re:Start Dance, Amara speaking. Could we use your hall on Saturdays?”
      heading “You chose: “Yes! Saturday is yours.”” focused 4
      status
        “Wonderful!” She has hung up before you find a pen.
      button “Go on”
      button “Step back once” – You may step back once in each decision.
      You may step back once in each decision."
  `);
  await press(scenario, t('scenario.step-back'));
  expect(said()).toEqual([]);
  expect(await tree()).toMatchInlineSnapshot(`
    "region “The dance floor”
      Scenario
      Decision 1
      heading “The dance floor” 2
      heading “Friday, 10:42” 3
      The phone rings. “Re:Start Dance, Amara speaking. Could we use your hall on Saturdays?”
      group “What do you do?”
        heading “What do you do?” focused 4
        button ““Yes! Saturday is yours.” You tried this”
        button ““What does your group need from a room?””
        button ““I’ll send you our booking form and the conditions.””
      status"
  `);
  await press(scenario, '“What does your group');
  expect(said()).toMatchInlineSnapshot(`
    [
      "Amara laughs. “Nobody has asked us that. A sprung floor, or my knees are gone by June.” Coach One question, and you know what would have sunk the first Saturday.",
    ]
  `);
});

it('each scene begins with its heading in focus, and what was read is at hand', async () => {
  const scenario = await mount('course-scenario', examples.consequence);
  connect(scenario);
  const said = listen();
  await press(scenario, t('scenario.continue'));
  expect(await tree()).toMatchInlineSnapshot(`
    "region “The dance floor”
      Scenario
      The story goes on
      heading “The dance floor” 2
      heading “Saturday, 9:15” focused 3
      Twelve dancers stand in your hall and look at the floor.
      button “Go on”
      status
      group
        DisclosureTriangle “The story so far” collapsed"
  `);
  expect(said()).toEqual([]);
});

it('the ending has the focus, and the debrief is a region of its own', async () => {
  const scenario = await mount('course-scenario', { ...examples['untitled decision'] });
  connect(scenario);
  await press(scenario, '“Yes, and let us');
  await press(scenario, t('scenario.continue'));
  expect(await tree()).toMatchInlineSnapshot(`
    "region “The dance floor”
      Scenario
      How it ends
      heading “The dance floor” 2
      heading “Spring” focused 3
      They dance next door to the poetry shelves, on mats that the school lent. You have her number.
      status
      region “Looking back”
        heading “Looking back” 3
        list “The way you went”
          listitem
            heading “Decision 1: Friday, 10:42” 4
            At stake: Understanding
            You chose:
            “What does your group need from a room?”
            A strong move.
            Why, from experience
            Ask before you offer. Nobody minds one question; everybody minds a lost Saturday.
            group
              DisclosureTriangle “The other choices in decision 1” collapsed
          listitem
            heading “Decision 2” 4
            At stake: Communication
            You chose:
            “Yes, and let us have ten minutes on Tuesday.”
            A strong move.
            Why, from experience
            Good news is the best moment to agree how you will talk when there is bad news.
            group
              DisclosureTriangle “The other choices in decision 2” collapsed
        button “Play it again”
        Your first way through stays on record. A replay is not kept when you leave."
  `);
});
