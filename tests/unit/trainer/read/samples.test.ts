import { describe, expect, it } from 'vitest';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import { messages, read, sample } from './support.ts';

const interactions = ['interactions.txt', 'interactions.xlsx', 'interactions.ods'];

describe('real downloads of Moodle 4.4', () => {
  it.each(interactions)('%s: people, attempts and answers', async (name) => {
    const { people, attempts, columns, notes } = await read(sample(name));
    expect(people.map(({ key }) => key)).toEqual([
      'learner1@example.invalid',
      'learner2@example.invalid',
      'learner3@example.invalid',
      'teacher1@example.invalid',
    ]);
    expect(attempts.map(({ person, status, score }) => [person, status, score])).toEqual([
      ['learner1@example.invalid', 'incomplete', null],
      ['learner2@example.invalid', 'completed', 83],
      ['learner3@example.invalid', 'incomplete', null],
    ]);
    expect(attempts.map(({ number, started, last }) => [number, started, last])).toEqual(
      Array.from({ length: 3 }, () => [1, '2026-11-22T01:48', '2026-11-22T01:48']),
    );
    expect([...columns.keys()]).toEqual([
      'm3.hall-first-question',
      'm3.dance-floor.phone-call',
      'm4.who-decides',
      'm6.assess-07',
      'm0.confidence-o1.before',
    ]);
    expect(columns.get('m3.hall-first-question')?.cells).toEqual([
      { tries: [['number'], ['need']], words: 'How many of you are there?', cut: false, result: 'wrong' },
      { tries: [['need']], words: 'What does your group need from a room?', cut: false, result: 'correct' },
      {
        tries: [['heating'], ['number'], ['need']],
        words: 'Who pays for the heating?',
        cut: false,
        result: 'wrong',
      },
    ]);
    expect(columns.get('m4.who-decides')?.cells[2]).toBeNull();
    expect(notes.map(({ severity }) => severity)).toEqual(['read']);
  });

  it('reads all three formats to the same', async () => {
    const [text, ...others] = await Promise.all(
      interactions.map((name) => read({ ...sample(name), name: 'x' })),
    );
    for (const other of others) expect(other).toEqual(text);
  });

  it('lines up columns that were registered and not answered, and decodes entities once', async () => {
    const { columns } = await read(sample('interactions-100-registered.txt'));
    expect([...columns.keys()]).toEqual(['m3.q40', 'm3.q41']);
    expect(columns.get('m3.q40')?.cells[0]?.words).toBe('number > need: How many of you are there?');
  });

  it.each(['basic.txt', 'basic.xlsx'])('%s: a zero is no score', async (name) => {
    const dataset = await read(sample(name));
    expect(dataset.attempts.map(({ score }) => score)).toEqual([null, 83, null]);
    expect(dataset.people).toHaveLength(4);
    expect(dataset.columns.size).toBe(0);
    expect(messages(dataset).join(' ')).toContain('2 of 3 attempts count as without a score');
  });

  it('reads the objectives report as a basic one with statuses', async () => {
    const { attempts } = await read(sample('objectives.txt'));
    expect(attempts.map(({ status, score }) => [status, score])).toEqual([
      ['incomplete', null],
      ['completed', 83],
      ['incomplete', null],
    ]);
  });

  it.each(['track-details.csv', 'track-details.xlsx'])('%s: nothing of the private texts', async (name) => {
    const dataset = await read(sample(name));
    const { attempts, columns, people } = dataset;
    const all = JSON.stringify([dataset, [...columns], [...(attempts[0]?.pageSeconds ?? [])]]);
    expect(new TextDecoder().decode(sample('track-details.csv').bytes)).toContain('p1.AAECAwQ_-x1');
    expect(all).not.toContain('AAECAwQ');
    expect(attempts[0]?.status).toBe('incomplete');
    expect(columns.size).toBe(5);
    expect(people[0]?.name).toBe('track-details');
    expect(messages(dataset).join(' ')).toMatch(/left out unread/);
  });

  it('takes the fuller of two reports on the same attempts', async () => {
    const dataset = await readExports([sample('basic.txt'), sample('interactions.txt')], null);
    expect(dataset.people).toHaveLength(4);
    expect(dataset.attempts).toHaveLength(3);
    expect(dataset.attempts.every(({ file }) => file === 'interactions.txt')).toBe(true);
    expect(messages(dataset)).toContain(
      '3 attempts are also in “interactions.txt”, which says as much or more of them and counts.',
    );
  });
});
