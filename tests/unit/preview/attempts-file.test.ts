import { describe, expect, it } from 'vitest';
import { attemptsJson } from '../../../components/preview/report/attempts-file.ts';
import type { DeskData } from '../../../components/preview/wire.ts';
import { readExports } from '../../../components/trainer/read/read-exports.ts';
import { codebookOf, entryOf } from '../../support/codebook.ts';

const values = {
  'cmi.core.lesson_status': 'incomplete',
  'cmi.suspend_data': 'p1 private words',
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.student_response': 'ask: Ask',
  'cmi.interactions.0.result': 'correct',
};
const attempt = { number: 1, started: '2026-01-01T10:00:00Z', saved: '2026-01-01T10:09:00Z', values };
const data: DeskData = {
  revision: '1',
  packages: [{ target: 'scorm12', standard: 'scorm12', title: 'Course', file: 'course.zip' }],
  learners: [
    { id: 'learner-1', name: 'Ana “O’Neill” <b>' },
    { id: 'learner-2', name: 'Ben' },
  ],
  files: [{ learner: 'learner-1', target: 'scorm12', attempts: [attempt] }],
  problems: ['A file could not be read.'],
};
const codebook = codebookOf({ entries: [entryOf({ id: 'q1' })] });

describe('the attempts of the preview as a file', () => {
  it('are read as the desk reads its own', async () => {
    const read = (text: string) =>
      readExports([{ name: 'attempts.json', bytes: new TextEncoder().encode(text), group: '' }], codebook);
    const dataset = await read(attemptsJson(data));
    expect(dataset).toEqual(await read(JSON.stringify(data)));
    expect(dataset.people.map(({ name }) => name)).toEqual(['Ana “O’Neill” <b>', 'Ben']);
    expect(dataset.attempts).toHaveLength(1);
    expect(dataset.attempts[0]?.status).toBe('incomplete');
  });

  it('hold nothing of the saved state, in which private words are', () => {
    const text = attemptsJson(data);
    expect(text).not.toContain('private words');
    expect(text).not.toContain('suspend_data');
    expect(text).toContain('ask: Ask');
  });
});
