/** What a screen reader is given of questions with rows, before and after an answer: name, role, state, description. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen, treeOf } from '../accessibility-tree.ts';
import { ask, choose, submit } from './answering.ts';
import { button, settled } from './harness.ts';
import '../../../components/question/define.ts';
import { oneToOne, sorting } from '../../../components/question/examples/matching.ts';
import { ordering } from '../../../components/question/examples/ordering.ts';

const tree = (): Promise<string> => treeOf('form');

describe('matching', () => {
  it('has a list to choose from for each line, named by it', async () => {
    const question = await ask(oneToOne);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Who can help with what?” – Choose an answer for each line. Each answer fits one line.
          Choose an answer for each line. Each answer fits one line.
          The answers
          list “The answers”
            listitem
              The treasurer
            listitem
              The caretaker
          list
            listitem
              combobox “Keys” = Choose… collapsed
                option “Choose…”
                option “A · The treasurer”
                option “B · The caretaker”
            listitem
              combobox “A bill” = Choose… collapsed
                option “Choose…”
                option “A · The treasurer”
                option “B · The caretaker”
          0 of 2 lines answered
          button “Check my answer”"
    `);
    for (const [row, value] of [
      ['keys', 'keys.a'],
      ['bill', 'bill.a'],
    ] as const)
      await userEvent.selectOptions(question.querySelector(`[data-row=${row}]`) ?? question, value);
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Who can help with what?” – Choose an answer for each line. Each answer fits one line.
          Choose an answer for each line. Each answer fits one line.
          generic “Part of this fits. You have 1 of 2.” focused
            Part of this fits. You have 1 of 2.
          list
            listitem
              Keys
              Your answer:
              The caretaker
              This fits
            listitem
              A bill
              Your answer:
              The caretaker
              Not this one
          button “Try again”"
    `);
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Who can help with what?” – Choose an answer for each line. Each answer fits one line.
          Choose an answer for each line. Each answer fits one line.
          The answers
          list “The answers”
            listitem
              The treasurer
            listitem
              The caretaker
          list
            listitem
              Keys
              Your answer:
              The caretaker
              This fits
            listitem
              combobox “A bill” = B · The caretaker focused collapsed
                option “Choose…”
                option “A · The treasurer”
                option “B · The caretaker”
          2 of 2 lines answered · in this window only, until you check your answer
          button “Check my answer”"
    `);
  });

  it('as cards has a group for each card', async () => {
    const question = await ask(sorting);
    await choose(question, 'names.both', 'shelves.library', 'room.library');
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Who gains most from each of these?” – Choose a group for each card.
          Choose a group for each card.
          list
            listitem
              group “A warm room that costs nothing”
                radio “The library” checked
                radio “The partner”
                radio “Both of us”
            listitem
              group “New readers at the shelves”
                radio “The library” checked
                radio “The partner”
                radio “Both of us”
            listitem
              group “Knowing the names of the right people to ring”
                radio “The library”
                radio “The partner”
                radio “Both of us” checked
            listitem
              group “Trust that lasts beyond one summer”
                radio “The library”
                radio “The partner”
                radio “Both of us”
          3 of 4 cards sorted · in this window only, until you check your answer
          button “Check my answer”"
    `);
    await choose(question, 'trust.both');
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “Who gains most from each of these?” – Choose a group for each card.
          Choose a group for each card.
          generic “Part of this fits. You have 3 of 4.” focused
            Part of this fits. You have 3 of 4.
          list
            listitem
              A warm room that costs nothing
              Your answer:
              The library
              Not this one
              For some groups it is the only one.
            listitem
              New readers at the shelves
              Your answer:
              The library
              This fits
            listitem
              Knowing the names of the right people to ring
              Your answer:
              Both of us
              This fits
              A call to a name is a short call.
            listitem
              Trust that lasts beyond one summer
              Your answer:
              Both of us
              This fits
          button “Try again”"
    `);
  });
});

describe('ordering', () => {
  it('has two buttons for each line, and says once where a line is now', async () => {
    const question = await ask(ordering);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A group asks for your hall. What comes first?” – Move the lines up or down until the order is right.
          Move the lines up or down until the order is right.
          list
            listitem
              1
              .
              Ask what they need
              button “Move up “Ask what they need”” disabled
              button “Move down “Ask what they need””
            listitem
              2
              .
              Look at the room together
              button “Move up “Look at the room together””
              button “Move down “Look at the room together””
            listitem
              3
              .
              Begin
              button “Move up “Begin””
              button “Move down “Begin””
            listitem
              4
              .
              Write down who does what, and whom to ring when something goes wrong
              button “Move up “Write down who does what, and whom to ring when something goes wrong””
              button “Move down “Write down who does what, and whom to ring when something goes wrong”” disabled
          status
          button “Check my answer”"
    `);
    const said = listen();
    button(question, 'Move down').click();
    await settled(question);
    expect(said()).toMatchInlineSnapshot(`
      [
        "Ask what they need: now 2 of 4",
      ]
    `);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A group asks for your hall. What comes first?” – Move the lines up or down until the order is right.
          Move the lines up or down until the order is right.
          list
            listitem
              1
              .
              Look at the room together
              button “Move up “Look at the room together”” disabled
              button “Move down “Look at the room together””
            listitem
              2
              .
              Ask what they need
              button “Move up “Ask what they need””
              button “Move down “Ask what they need”” focused
            listitem
              3
              .
              Begin
              button “Move up “Begin””
              button “Move down “Begin””
            listitem
              4
              .
              Write down who does what, and whom to ring when something goes wrong
              button “Move up “Write down who does what, and whom to ring when something goes wrong””
              button “Move down “Write down who does what, and whom to ring when something goes wrong”” disabled
          status
            Ask what they need: now 2 of 4
          button “Check my answer”"
    `);
    await submit(question);
    expect(await tree()).toMatchInlineSnapshot(`
      "form
        heading “Check yourself” 2
        group “A group asks for your hall. What comes first?” – Move the lines up or down until the order is right.
          Move the lines up or down until the order is right.
          generic “Not quite yet. What do you have to know before the next step?” focused
            Not quite yet.
            What do you have to know before the next step?
          list
            listitem
              1
              .
              Look at the room together
              Not in its place yet
            listitem
              2
              .
              Ask what they need
              Not in its place yet
            listitem
              3
              .
              Begin
              Not in its place yet
            listitem
              4
              .
              Write down who does what, and whom to ring when something goes wrong
              Not in its place yet
          button “Try again”"
    `);
    expect(said()).toEqual([]);
  });
});
