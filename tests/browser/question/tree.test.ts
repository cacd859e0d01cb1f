/** What a screen reader is given of each type of question, before and after an answer: name, role, state, description. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen, treeOf } from '../accessibility-tree.ts';
import { ask, choose, connectOne, submit } from './answering.ts';
import { button, mount, settled } from './harness.ts';
import '../../../components/question/define.ts';
import { multiple, single } from '../../../components/question/examples.ts';
import { cards, likert } from '../../../components/question/examples/likert.ts';
import { numeric, shortAnswer } from '../../../components/question/examples/typed.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const tree = (): Promise<string> => treeOf('form');

async function type(question: CourseQuestion, words: string): Promise<void> {
  question.querySelector('input')?.focus();
  await userEvent.keyboard(words);
  await settled(question);
}

describe('a question of one answer', () => {
  it('is a group named by its stem; the verdict has the focus, and the option its feedback', async () => {
    const question = await ask(single);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A dance group would like your hall on Saturdays. What do you ask first?” – Choose one answer.
          Choose one answer.
          radio ““What does your group need from a room?””
          radio ““Which Saturdays would suit you?””
          radio ““How many of you are there?””
          button “Check my answer”"
    `);
    const said = listen();
    await choose(question, 'when');
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A dance group would like your hall on Saturdays. What do you ask first?” – Choose one answer.
          Choose one answer.
          generic “Not quite yet. Think of what would stop the first Saturday altogether.” focused
            Not quite yet.
            Think of what would stop the first Saturday altogether.
          radio ““What does your group need from a room?”” disabled
          radio ““Which Saturdays would suit you?”” disabled checked – Not this one You are planning a date for the wrong room.
          Not this one
          You are planning a date for the wrong room.
          radio ““How many of you are there?”” disabled
          button “Try again”"
    `);
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A dance group would like your hall on Saturdays. What do you ask first?” – Choose one answer.
          Choose one answer.
          radio ““What does your group need from a room?””
          radio ““Which Saturdays would suit you?”” focused checked
          radio ““How many of you are there?””
          button “Check my answer”"
    `);
    expect(said()).toEqual([]);
  });

  it('says what is lacking where nothing is chosen', async () => {
    const question = await ask(single);
    const said = listen();
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A dance group would like your hall on Saturdays. What do you ask first?” – Choose one answer.
          Choose one answer.
          generic “Choose an answer first. A guess is fine: nothing here is counted against you.” focused
            Choose an answer first. A guess is fine: nothing here is counted against you.
          radio ““What does your group need from a room?””
          radio ““Which Saturdays would suit you?””
          radio ““How many of you are there?””
          button “Check my answer”"
    `);
    expect(said()).toEqual([]);
  });
});

describe('a question of several answers', () => {
  it('has boxes to tick, each with its own feedback', async () => {
    const question = await ask(multiple);
    await choose(question, 'floor', 'history');
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Which of these belong on the list before you lend a room?” – Choose all that fit.
          Choose all that fit.
          checkbox “How loud it may get”
          checkbox “What the floor is made of” checked
          checkbox “Who gave the money for the building” checked
          checkbox “Who is insured for what”
          button “Check my answer”"
    `);
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Which of these belong on the list before you lend a room?” – Choose all that fit.
          Choose all that fit.
          generic “Part of this fits. You found 1 of the 3 that fit.” focused
            Part of this fits. You found 1 of the 3 that fit.
          checkbox “How loud it may get” disabled
          checkbox “What the floor is made of” disabled checked – This fits Dancers, chairs and wheels all care.
          This fits
          Dancers, chairs and wheels all care.
          checkbox “Who gave the money for the building” disabled checked – Not this one A good story, for another day.
          Not this one
          A good story, for another day.
          checkbox “Who is insured for what” disabled
          button “Try again”"
    `);
  });
});

describe('typed answers', () => {
  it('have a box that is described by what is said of it', async () => {
    const question = await ask(shortAnswer);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “What sinks a dance group’s first Saturday?” – A word or two will do. Capital letters and small slips in spelling do not matter.
          A word or two will do. Capital letters and small slips in spelling do not matter.
          textbox “Your answer”
          button “Check my answer”"
    `);
    await type(question, 'the parking');
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “What sinks a dance group’s first Saturday?” – A word or two will do. Capital letters and small slips in spelling do not matter.
          A word or two will do. Capital letters and small slips in spelling do not matter.
          generic “Not quite yet. Think of their knees.” focused
            Not quite yet.
            Think of their knees.
          textbox “Your answer” = the parking readonly – Not quite yet. Think of their knees.
          button “Try again”"
    `);
    question.progress = null;
    await settled(question);
    await type(question, 'florring');
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “What sinks a dance group’s first Saturday?” – A word or two will do. Capital letters and small slips in spelling do not matter.
          A word or two will do. Capital letters and small slips in spelling do not matter.
          generic “Yes, that fits. Nobody dances twice on concrete.” focused
            Yes, that fits.
            Nobody dances twice on concrete.
          textbox “Your answer” = florring readonly – Yes, that fits. Nobody dances twice on concrete. Understood as “flooring”. Ask for it before you say yes.
          Understood as “flooring”.
          Ask for it before you say yes.
          button “Answer once more”"
    `);
  });

  it('are invalid where they are no number, with an example of one', async () => {
    const question = await ask(numeric);
    await type(question, 'many');
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “How many children come to a good first visit?” – Write a number in figures.
          Write a number in figures.
          generic “Write a number, for example 6 or 1.5.” focused
            Write a number, for example 6 or 1.5.
          textbox “Your answer” = many invalid – Write a number, for example 6 or 1.5.
          button “Check my answer”"
    `);
    await userEvent.clear(question.querySelector('input') ?? question);
    await type(question, '30');
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “How many children come to a good first visit?” – Write a number in figures.
          Write a number in figures.
          textbox “Your answer” = 30 focused
          button “Check my answer”"
    `);
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “How many children come to a good first visit?” – Write a number in figures.
          Write a number in figures.
          generic “Not quite yet. Think of how many names you can learn in an hour.” focused
            Not quite yet.
            Think of how many names you can learn in an hour.
          textbox “Your answer” = 30 readonly – Not quite yet. Think of how many names you can learn in an hour.
          button “Try again”"
    `);
  });
});

describe('a scale', () => {
  it('is a group of groups, and says once that everything is answered', async () => {
    const question = await mount('course-question', { content: likert });
    connectOne(question);
    const said = listen();
    await choose(question, 'ring.now', 'need.help');
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “How you see it” 2
        group “How sure are you today?” – Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.
          Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.
          group “I could ring a children’s home tomorrow and say in two sentences why.”
            radio “Can do it now” checked
            radio “With help”
            radio “Not yet”
            radio “Not part of my job”
          group “I could find out what a group needs before I say yes.”
            radio “Can do it now”
            radio “With help” checked
            radio “Not yet”
            radio “Not part of my job”
          group “I could put right a partnership that has gone quiet.”
            radio “Can do it now”
            radio “With help”
            radio “Not yet”
            radio “Not part of my job”
          2 of 3 answered
          status"
    `);
    expect(said()).toEqual([]);
    await choose(question, 'repair.help');
    expect(said()).toEqual(['3 of 3 answered']);
  });

  it('as cards shows one after the other, with the focus on it', async () => {
    const question = await mount('course-question', { content: cards });
    connectOne(question);
    await choose(question, 'visit.do');
    button(question, 'Next card').click();
    await settled(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “How you see it” 2
        group “Where do these stand in your library?” – Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.
          Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.
          group “2 of 3 We write down who does what.” focused
            radio “We do it”
            radio “We will try”
            radio “Not yet”
          button “Next card”
          button “Previous card”
          status"
    `);
    await choose(question, 'write.try');
    button(question, 'Next card').click();
    await settled(question);
    await choose(question, 'thank.do');
    button(question, 'See them together').click();
    await settled(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “How you see it” 2
        group “Where do these stand in your library?” – Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.
          Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.
          paragraph “What you chose” focused
            What you chose
          We do it
          2
          list
            listitem
              We visit a partner before the first plan.
            listitem
              We say thank you, in public.
          We will try
          1
          list
            listitem
              We write down who does what.
          button “Go through them again”
          status"
    `);
  });
});
