/** Branching scenarios. */
import { advice, structure } from './entry.ts';

/** A number that changes each time the story goes round. */
interface Growing {
  readonly scenes: readonly string[];
  readonly name: string;
  readonly add: number;
  readonly once: number;
}

export const scenarios = {
  'scenario-without-scenes': structure(() => ({
    message: 'The scenario has no scenes.',
    expected: 'headings “## scene-id”, each with its text below',
    remedy: 'Write the first scene.',
  })),
  'scenario-text-before': structure(() => ({
    message: 'This text stands before the first scene and would not be shown.',
    expected: 'a heading “## scene-id” above it',
    remedy: 'Give the scene a heading, or move the text into the lesson.',
  })),
  'scene-unknown': structure<{ id: string; near: string }>(({ id, near }) => ({
    message: `There is no scene “${id}” in this scenario.`,
    found: id,
    remedy: near,
  })),
  'scene-duplicate': structure<{ id: string; line: number }>(({ id, line }) => ({
    message: `Two scenes have the id “${id}”.`,
    expected: 'an id of its own for each scene of a scenario',
    found: `also in line ${line}`,
    remedy: 'Change the newer one and the links that lead to it.',
  })),
  'scene-title-twice': advice<{ id: string; title: string; other: string; line: number }>(
    'words',
    ({ id, title, other, line }) => ({
      message: `The scenes “${other}” and “${id}” have the same title, so nobody can tell them apart in reports.`,
      expected: 'a title of its own, in bold at the beginning, for each scene and ending of a story',
      found: `**${title}.** also in line ${line}`,
      remedy: 'Change the words in bold of one of the two.',
    }),
  ),
  'scene-dead-end': structure<{ id: string }>(({ id }) => ({
    message: `The story stops in “${id}”: the scene has no choice and is not an ending.`,
    expected: 'a list of choices, or a line `ending good` (or mixed, poor)',
    remedy: 'Add the choices, or mark the scene as an ending.',
  })),
  'scene-unreachable': structure<{ id: string }>(({ id }) => ({
    message: `No way through the story leads to “${id}”.`,
    remedy: 'Link to the scene, correct the conditions before it, or delete it.',
  })),
  'ending-unreachable': structure<{ id: string }>(({ id }) => ({
    message: `The ending “${id}” can never be reached.`,
    remedy: 'Correct the links and conditions before it, or delete it.',
  })),
  'ending-missing': structure(() => ({
    message: 'The scenario has no ending.',
    expected: 'at least one scene with a line `ending good` (or mixed, poor)',
    remedy: 'Mark the last scenes as endings.',
  })),
  'ending-with-choices': structure<{ id: string }>(({ id }) => ({
    message: `“${id}” is an ending and has choices.`,
    remedy: 'Delete the line `ending …`, or the choices.',
  })),
  'ending-mark': structure<{ found: string }>(({ found }) => ({
    message: 'This kind of ending is not known.',
    expected: '`ending good`, `ending mixed` or `ending poor`',
    found,
    remedy: 'Use one of the three.',
  })),
  'choice-without-link': structure(() => ({
    message: 'This choice does not say which scene follows.',
    expected: '- [words of the choice](#scene-id) `#id`',
    remedy: 'Make the words a link to the next scene.',
  })),
  'choice-words': structure<{ found: string }>(({ found }) => ({
    message: 'There are words after the link that a learner would not see.',
    expected: 'the link, then marks between backticks only',
    found,
    remedy: 'Move the words into the link or into the quotation below.',
  })),
  'mark-unknown': structure<{ mark: string; near: string }>(({ mark, near }) => ({
    message: `The mark “${mark}” is not known.`,
    expected: '`#id`, `best`, `acceptable`, `poor`, `sets name`, `name +1`, `when …` or `otherwise`',
    found: mark,
    remedy: near,
  })),
  'mark-twice': structure<{ mark: string }>(({ mark }) => ({
    message: `“${mark}” contradicts an earlier mark of the same line.`,
    found: mark,
    remedy: 'Keep one of the two.',
  })),
  'condition-syntax': structure<{ condition: string; reason: string }>(({ condition, reason }) => ({
    message: `The condition cannot be read: ${reason}.`,
    expected: 'such as: knows-floor and trust >= 3, or: not late',
    found: condition,
    remedy: 'Use names from “state”, and, or, not, brackets, and >= > < <= = with a number.',
  })),
  'name-unknown': structure<{ name: string; near: string }>(({ name, near }) => ({
    message: `The story does not remember anything called “${name}”.`,
    expected: 'a name from “state” in the front matter',
    found: name,
    remedy: near,
  })),
  'name-type': structure<{ name: string; is: 'a number' | 'yes or no'; found: string }>(
    ({ name, is, found }) => ({
      message: `“${name}” is ${is}, and is used as something else here.`,
      expected: is === 'a number' ? `${name} +1, sets ${name} 3, ${name} >= 2` : `sets ${name}, not ${name}`,
      found,
      remedy: 'Change the mark, or the first value of the name in “state”.',
    }),
  ),
  'turn-without-otherwise': structure<{ id: string }>(({ id }) => ({
    message: `In “${id}” every choice has a condition, and nothing says what happens when none holds.`,
    expected: 'a last choice with the mark `otherwise`',
    remedy: 'Replace the condition of one choice by `otherwise`.',
  })),
  'otherwise-twice': structure<{ id: string }>(({ id }) => ({
    message: `“${id}” has more than one choice that is neither conditional nor the only \`otherwise\`.`,
    expected: 'in a scene with `otherwise`: one `otherwise`, every other choice with `when …`',
    remedy: 'Give this choice a condition, or delete its `otherwise`.',
  })),
  'decision-too-few': structure<{ id: string }>(({ id }) => ({
    message: `In “${id}” a learner may be left with fewer than two choices.`,
    expected:
      'at least two choices without `when`, or one with `otherwise` where the story goes on by itself',
    remedy: 'Add a choice, remove a condition, or write `otherwise` on the choice without one.',
  })),
  'when-never': structure<{ condition: string }>(({ condition }) => ({
    message: 'This condition can never hold on any way through the story.',
    found: condition,
    remedy: 'Correct the condition, or the effects of the choices before it.',
  })),
  'scenario-loop': structure<{ id: string }>(({ id }) => ({
    message: `From “${id}” the story can get into a circle that leads to no ending.`,
    remedy: 'Give one of the scenes in the circle a way out that does not depend on a condition.',
  })),
  'scenario-too-large': structure<{ limit: number; growing: Growing | null }>(({ limit, growing }) => ({
    message: `The story has more than ${limit} combinations of scene and memory, so it cannot be checked.`,
    ...(growing
      ? {
          found: `the circle ${growing.scenes.map((id) => `“${id}”`).join(', ')}; each time round, “${growing.name}” changes again`,
          remedy: `Write \`sets ${growing.name} ${growing.once}\`, or another fixed number, in place of \`${growing.name} ${growing.add > 0 ? '+' : '-'}${Math.abs(growing.add)}\`, or let the choice lead to a scene outside the circle.`,
        }
      : { remedy: 'Remember fewer things: delete names from “state” that no condition needs.' }),
  })),
};
