import { expect, it } from 'vitest';
import { attemptsJson } from '../../../components/preview/report/attempts-file.ts';
import { liveReport } from '../../../components/preview/report/live.ts';
import type { AttemptFile, DeskData, Values } from '../../../components/preview/wire.ts';
import { analyse } from '../../../components/trainer/analyse/analyse.ts';
import { readExports } from '../../../components/trainer/read/read-exports.ts';
import { codebookOf, entryOf } from '../../support/codebook.ts';

const codebook = codebookOf({
  entries: [
    entryOf({
      id: 'm1.ask',
      type: 'single',
      options: ['first-ask', 'offer'].map((id) => ({ id, text: id, note: '' })),
      right: ['first-ask'],
    }),
  ],
});

function row(response: string, [answer, result]: readonly [string, string], more: Values = {}): Values {
  return {
    ...more,
    'cmi.suspend_data': 'p1 private words',
    'cmi.interactions.0.id': 'm1.ask',
    [`cmi.interactions.0.${response}`]: answer,
    'cmi.interactions.0.result': result,
  };
}

const file = (learner: string, target: string, values: Values): AttemptFile => ({
  learner,
  target,
  attempts: [{ number: 1, started: '2026-01-01T10:00:00Z', saved: '2026-01-01T10:09:00Z', values }],
});

const data: DeskData = {
  revision: '1',
  packages: [],
  learners: ['Ana', 'Ben', 'Cem'].map((name) => ({ id: name.toLowerCase(), name })),
  files: [
    file('ana', 'scorm12', row('student_response', ['offer then first-ask: Offer', 'wrong'])),
    file(
      'ben',
      'scorm2004-4',
      row('learner_response', ['first_ask', 'correct'], {
        'cmi.interactions.0.type': 'choice',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.raw': '90',
      }),
    ),
  ],
  problems: [],
};

it('the live report of the preview is that of its file, figure by figure', async () => {
  const live = await liveReport(data, codebook);
  const bytes = new TextEncoder().encode(attemptsJson(data));
  const dataset = await readExports([{ name: 'preview', bytes, group: '' }], codebook);
  expect(live).toEqual(analyse(dataset, codebook, {}));
  expect(live.items[0]?.facility).toMatchObject({ n: 2, value: 0.5 });
  expect(live.people.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Cem']);
});
