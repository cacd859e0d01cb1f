/** What a screen reader is given of a reflection: names, roles, states, and what is announced. */
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen, treeOf } from '../accessibility-tree.ts';
import { button, mount, settled, t } from '../question/harness.ts';
import '../../../components/reflection/define.ts';
import { chooseTwo, requirements } from '../../../components/reflection/examples.ts';

const tree = (): Promise<string> => treeOf('region', requirements.title);

it('the box is described by what is asked, and what colleagues wrote has the focus when it is asked for', async () => {
  const reflection = await mount('course-reflection', { content: requirements });
  expect(await tree()).toMatchInlineSnapshot(`
    "region “What a visitor needs from your room”
      Your own work
      heading “What a visitor needs from your room” 2
      Think of a group that might use one of your spaces. What would you ask them before you say yes?
      group “Tick what fits.” – Think of a group that might use one of your spaces. What would you ask them before you say yes?
        checkbox “The floor”
        checkbox “Noise, theirs and ours”
        checkbox “Equipment and software”
        checkbox “Who opens and who locks up”
      Please leave out names and details of any child, young person, family or carer. For a colleague or partner, write their job, not their name.
      Your trainer’s reports do not show this. It is saved in coded form with your course record, so someone who administers the system could recover it.
      textbox “In a sentence or two” – Please leave out names and details of any child, young person, family or carer. For a colleague or partner, write their job, not their name. Your trainer’s reports do not show this. It is saved in coded form with your course record, so someone who administers the system could recover it.
      checkbox “I’ll leave this blank”"
  `);
  const said = listen();
  reflection.querySelector('textarea')?.focus();
  await userEvent.keyboard('The floor.');
  await settled(reflection);
  expect(said()).toEqual([]);
  button(reflection, t('reflection.see')).click();
  await settled(reflection);
  await settled(reflection);
  expect(await tree()).toMatchInlineSnapshot(`
    "region “What a visitor needs from your room”
      Your own work
      heading “What a visitor needs from your room” 2
      Think of a group that might use one of your spaces. What would you ask them before you say yes?
      group “Tick what fits.” – Think of a group that might use one of your spaces. What would you ask them before you say yes?
        checkbox “The floor”
        checkbox “Noise, theirs and ours”
        checkbox “Equipment and software”
        checkbox “Who opens and who locks up”
      Please leave out names and details of any child, young person, family or carer. For a colleague or partner, write their job, not their name.
      Your trainer’s reports do not show this. It is saved in coded form with your course record, so someone who administers the system could recover it.
      textbox “In a sentence or two” = The floor. – Please leave out names and details of any child, young person, family or carer. For a colleague or partner, write their job, not their name. Your trainer’s reports do not show this. It is saved in coded form with your course record, so someone who administers the system could recover it.
      paragraph “How a colleague put it” focused
        How a colleague put it
      blockquote
        “I’d ask their leader to walk through the hall with me and say out loud what would go wrong.”
      Another, which helps less
      blockquote
        “We will meet all their requirements.”
      Yours may look quite different."
  `);
  expect(said()).toEqual([]);
});

it('left blank says once what colleagues wrote, since the focus stays', async () => {
  const reflection = await mount('course-reflection', { content: requirements });
  const said = listen();
  const blank = reflection.querySelector<HTMLInputElement>('.reflection-blank input');
  blank?.focus();
  await userEvent.keyboard(' ');
  await settled(reflection);
  expect(said()).toMatchInlineSnapshot(`
    [
      "That is fine. You can still write something. How a colleague put it “I’d ask their leader to walk through the hall with me and say out loud what would go wrong.” Another, which helps less “We will meet all their requirements.” Yours may look quite different.",
    ]
  `);
  expect(document.activeElement).toBe(reflection.querySelector('.reflection-blank input'));
});

it('a tick too many is refused aloud, and each time again', async () => {
  const reflection = await mount('course-reflection', { content: chooseTwo });
  const said = listen();
  const tick = async (at: number): Promise<void> => {
    reflection.querySelectorAll<HTMLInputElement>('fieldset input')[at]?.focus();
    await userEvent.keyboard(' ');
    await settled(reflection);
  };
  await tick(0);
  expect(said()).toEqual([]);
  await tick(1);
  const words = t('reflection.chosen', { count: 2 });
  expect(said()).toEqual([words]);
  await tick(2);
  expect(said()).toEqual([words]);
  expect(await treeOf('group', 'Choose up to 2.')).toMatchInlineSnapshot(`
    "group “Choose up to 2.” – Think of a group that might use one of your spaces. What would you ask them before you say yes?
      checkbox “The floor” checked
      checkbox “Noise, theirs and ours” checked
      checkbox “Equipment and software” disabled focused – You have chosen 2. To choose another, untick one of them first.
      checkbox “Who opens and who locks up” disabled – You have chosen 2. To choose another, untick one of them first.
      status
        You have chosen 2. To choose another, untick one of them first."
  `);
});
