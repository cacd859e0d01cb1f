/** What a screen reader is given of the agreement: each box by label and field, described by where its words are from. */
import { expect, it } from 'vitest';
import { treeOf } from '../accessibility-tree.ts';
import { button, mount, settled, t } from '../question/harness.ts';
import '../../../components/agreement/define.ts';
import { examples } from '../../../components/agreement/examples.ts';

it('a form of named fields, and the same as a page to read', async () => {
  const agreement = await mount('course-agreement', examples.begun);
  expect(await treeOf('main')).toMatchInlineSnapshot(`
    "main
      heading “Page” 1
      A draft for a conversation. Not a contract and not a data-sharing agreement; each side checks who may sign for it.
      region “Where your draft stands”
        heading “Where your draft stands” 2
        1 of 3 fields have a suggestion.
        group
          DisclosureTriangle “2 fields are still to agree” collapsed
      button “Read it as a page”
      Some boxes begin with what you wrote earlier. Change them as you like: what you wrote there stays as it is.
      Please leave out names and details of any child, young person, family or carer. For a colleague or partner, write their job, not their name.
      Your trainer’s reports do not show this. It is saved in coded form with your course record, so someone who administers the system could recover it.
      heading “What each of us hopes to get” 2
      textbox “Our suggestion What each of us hopes to get” = – Meeting young people often – Fresh eyes “Would you come in once, and tell us what felt wrong?” – From what you wrote in “Three things we hope for”.
      From what you wrote in
      link ““Three things we hope for””
      .
      For example: What would make this worth your time?
      textbox “To ask them What each of us hopes to get” – For example: What would make this worth your time?
      heading “Whom to contact on each side, and how we start” 2
      Their role, and how you would begin.
      textbox “Our suggestion Whom to contact on each side, and how we start” – Their role, and how you would begin.
      For example: Who answers when you are away?
      textbox “To ask them Whom to contact on each side, and how we start” – For example: Who answers when you are away?
      group “Their name and number, on your own sheet”
        radio “I have it written down”
        radio “I still have to find it”
      heading “How we hand over, pause or end well” 2
      textbox “Our suggestion How we hand over, pause or end well” – You can write it here, or begin in “Three things we hope for” and at the end of the story on “Dancing on Saturdays”.
      You can write it here, or begin
      in
      link ““Three things we hope for””
      and
      at the end of the story on
      link ““Dancing on Saturdays””
      .
      textbox “To ask them How we hand over, pause or end well”
      button “Read it as a page”"
  `);
  button(agreement, t('agreement.read')).click();
  await settled(agreement);
  expect(await treeOf('region', t('agreement.page.agreement'))).toMatchInlineSnapshot(`
    "region “Our draft agreement”
      heading “Our draft agreement” focused 2
      A draft for a conversation. Not a contract and not a data-sharing agreement; each side checks who may sign for it.
      heading “What each of us hopes to get” 3
      Our suggestion
      – Meeting young people often – Fresh eyes “Would you come in once, and tell us what felt wrong?”
      heading “Whom to contact on each side, and how we start” 3
      still to agree
      heading “How we hand over, pause or end well” 3
      still to agree"
  `);
});
