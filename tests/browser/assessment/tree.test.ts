/** What a screen reader is given of the assessment: start, sitting, what is open, result. */
import { expect, it } from 'vitest';
import { listen, treeOf } from '../accessibility-tree.ts';
import { button, hear, mount, settled, t } from '../question/harness.ts';
import '../../../components/question/define.ts';
import '../../../components/assessment/define.ts';
import { examples, sitting } from '../../../components/assessment/examples.ts';

const tree = (): Promise<string> => treeOf('main');

it('a sitting is a list of numbered questions, and begins with the focus on the first', async () => {
  const assessment = await mount('course-assessment', examples.start);
  hear(assessment, 'assessment-started', () => {
    assessment.progress = { ...examples.start.progress, open: sitting(1, ['', 'ask', '', 'tell']) };
  });
  expect(await tree()).toMatchInlineSnapshot(`
    "main
      heading “Page” 1
      region “Before you start”
        heading “Before you start” 2
        list
          listitem
            4 questions, on one page.
          listitem
            You pass with 3 of 4.
          listitem
            Each question is one point, all or nothing.
          listitem
            Try as often as you like, with no waiting and no time limit. Your best result counts.
          listitem
            Your answers are kept as you give them, so you can stop and come back.
        button “Start”"
  `);
  const said = listen();
  button(assessment, t('assessment.start')).click();
  await settled(assessment);
  expect(await tree()).toMatchInlineSnapshot(`
    "main
      heading “Page” 1
      list
        listitem
          heading “Question 1” focused 2
          form
            group “A partner rings about the floor. What comes first?” – Choose one answer.
              Choose one answer.
              radio “Telling them the rules”
              radio “Asking what they need”
              radio “Waiting for their letter”
        listitem
          heading “Question 2” 2
          form
            group “A partner rings about the flyer. What comes first?” – Choose one answer.
              Choose one answer.
              radio “Waiting for their letter”
              radio “Asking what they need” checked
              radio “Telling them the rules”
        listitem
          heading “Question 3” 2
          form
            group “A partner rings about the first call. What comes first?” – Choose one answer.
              Choose one answer.
              radio “Asking what they need”
              radio “Telling them the rules”
              radio “Waiting for their letter”
        listitem
          heading “Question 4” 2
          form
            group “A partner rings about the evaluation. What comes first?” – Choose one answer.
              Choose one answer.
              radio “Asking what they need”
              radio “Waiting for their letter”
              radio “Telling them the rules” checked
      2 of 4 answered
      button “Finish”"
  `);
  button(assessment, t('assessment.finish')).click();
  await settled(assessment);
  expect(await treeOf('group', t('assessment.open', { count: 2 }))).toMatchInlineSnapshot(`
    "group “2 questions are still open. Have a look at them, or finish as it is:” focused
      2 questions are still open. Have a look at them, or finish as it is:
      list
        listitem
          link “Question 1”
        listitem
          link “Question 3”"
  `);
  expect(said()).toEqual([]);
});

it('the result has the focus, and each answer its own feedback', async () => {
  const open = sitting(1, ['ask', 'tell', '', 'ask']);
  const assessment = await mount('course-assessment', {
    ...examples.start,
    progress: { ...examples.start.progress, open },
  });
  hear(assessment, 'assessment-finished', () => {
    assessment.progress = {
      ...examples.start.progress,
      last: open,
      results: [{ correct: 2, total: 4 }],
    };
  });
  button(assessment, t('assessment.finish')).click();
  await settled(assessment);
  const said = listen();
  button(assessment, t('assessment.finish-anyway')).click();
  await settled(assessment);
  expect(await tree()).toMatchInlineSnapshot(`
    "main
      heading “Page” 1
      heading “You got 2 of 4: not passed yet” focused 2
      3 are needed. What is worth reading is named below.
      button “Try again”
      The same questions, in a new order.
      region “Look again at”
        heading “Look again at” 2
        list
          listitem
            Find out what a partner really needs before you say yes
            link “What a room needs”
      group
        DisclosureTriangle “Your answers” expanded
          heading “Your answers” 2
        list
          listitem
            heading “Question 1 One point” 3
            form
              group “A partner rings about the floor. What comes first?”
                Yes, that fits.
                radio “Telling them the rules” disabled
                radio “Asking what they need” disabled checked – This fits It saves both of you a week.
                This fits
                It saves both of you a week.
                radio “Waiting for their letter” disabled
          listitem
            heading “Question 2 No point this time” 3
            form
              group “A partner rings about the flyer. What comes first?”
                Not quite yet.
                radio “Waiting for their letter” disabled
                radio “Asking what they need” disabled
                radio “Telling them the rules” disabled checked – Not this one Rules can wait for the second sentence.
                Not this one
                Rules can wait for the second sentence.
            Explained on:
            link “What a room needs”
          listitem
            heading “Question 3 No point this time” 3
            form
              group “A partner rings about the first call. What comes first?”
                You left this question open.
                radio “Asking what they need” disabled
                radio “Telling them the rules” disabled
                radio “Waiting for their letter” disabled
            Explained on:
            link “What a room needs”
          listitem
            heading “Question 4 One point” 3
            form
              group “A partner rings about the evaluation. What comes first?”
                Yes, that fits.
                radio “Asking what they need” disabled checked – This fits It saves both of you a week.
                This fits
                It saves both of you a week.
                radio “Waiting for their letter” disabled
                radio “Telling them the rules” disabled"
  `);
  expect(said()).toEqual([]);
});
