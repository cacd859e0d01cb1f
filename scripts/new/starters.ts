/**
 * What a new file begins with: complete, so that it passes the check and can be played at once, and plainly an
 * example, so that nobody takes it for finished.
 */

/** What a starter is made from. */
export interface Named {
  readonly id: string;
  readonly title: string;
  /** The first outcome of the course; `null` where it has none. */
  readonly outcome: string | null;
}

type Starter = (named: Named) => string;

/** As YAML reads it, whatever signs it holds. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function lines(...all: readonly (string | false)[]): string {
  return `${all.filter((line) => line !== false).join('\n')}\n`;
}

/** Front matter that all kinds share, with its own lines behind. */
function head(kind: string, { id, title }: Pick<Named, 'id' | 'title'>, ...own: readonly (string | false)[]) {
  const titled = kind !== 'question' && `title: ${quoted(title)}`;
  return ['---', `kind: ${kind}`, `id: ${id}`, titled, ...own, '---', ''];
}

export const courseYaml: Starter = ({ id, title }) =>
  lines(
    '# id is for life: what learners have done hangs on it.',
    `id: ${id}`,
    `title: ${quoted(title)}`,
    'version: 0.1.0',
    'language: en-GB',
    'rules: basic',
    'completion:',
    '  required: [pages]',
    'outcomes:',
    '  O1: Say here what people can do after the course',
  );

export const moduleYaml: Starter = ({ id, title }) => lines(`id: ${id}`, `title: ${quoted(title)}`);

export const lesson: Starter = ({ outcome, ...name }) =>
  lines(
    ...head('lesson', name, outcome !== null && `outcomes: [${outcome}]`),
    'Begin with what your readers gain from this page, in a sentence or two.',
    '',
    '## The first thing to know',
    '',
    'Say it as you would say it to a colleague at the desk. Keep to one thought in each paragraph.',
    '',
    ':::example{title="From a day at work"}',
    'Tell something that happened, and what came of it.',
    ':::',
  );

export const question: Starter = ({ outcome, ...name }) =>
  lines(
    ...head('question', name, 'type: single', 'use: practice', outcome !== null && `outcome: ${outcome}`),
    'Tell what happens, in two or three sentences. What do you do?',
    '',
    '- [ ] Something that people often do. `#often`',
    '  > Say what comes of it.',
    '- [x] Something that helps. `#helps`',
    '  > Say why it helps.',
    '- [ ] Something that sounds good. `#sounds-good`',
    '  > Say what is missing.',
  );

export const reflection: Starter = (name) =>
  lines(
    ...head('reflection', name),
    'Ask for something from your readers’ own work. What would they do on Monday?',
  );

export const scenario: Starter = ({ outcome, ...name }) =>
  lines(
    ...head(
      'scenario',
      name,
      outcome !== null && `outcomes: [${outcome}]`,
      'state: { trust: 1 }',
      'start: first-scene',
    ),
    '## first-scene',
    '',
    '**Monday, 9:40.** Somebody comes to your desk. Say who it is, and what they want.',
    '',
    '- [Ask one question.](#second-scene) `#ask` `best` `trust +1`',
    '  > Say what they answer.',
    '  >',
    '  > **Coach:** Say what this choice made possible.',
    '- [Give an answer at once.](#second-scene) `#answer` `poor` `trust -1`',
    '  > Say what they do.',
    '  >',
    '  > **Coach:** Say what was missed.',
    '  >',
    '  > **Misconception:** Say what somebody believes who chooses this.',
    '',
    '**Expert:** Say what somebody with experience would do here, and why.',
    '',
    '## second-scene',
    '',
    'Say what has changed since, and what has to be decided now.',
    '',
    '- [Suggest a step.](#what-came-of-it) `#suggest` `best` `trust +1`',
    '  > Say how they take it.',
    '  >',
    '  > **Coach:** Say why it helps.',
    '- [Wait and see what they do.](#what-came-of-it) `#wait` `acceptable`',
    '  > Say what follows.',
    '  >',
    '  > **Coach:** Say what it costs.',
    '',
    '**Expert:** Say what the experienced person weighs up here.',
    '',
    '## what-came-of-it',
    '',
    '- [Go on](#it-holds) `#holds` `when trust >= 2`',
    '- [Go on](#it-does-not) `#does-not` `otherwise`',
    '',
    '## it-holds',
    '',
    '`ending good`',
    '',
    'Say what has come of it a month later.',
    '',
    '## it-does-not',
    '',
    '`ending poor`',
    '',
    'Say what has come of it, and what could have been done.',
  );
