import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../components/model/progress.ts';
import type { Action } from '../../../components/state/actions.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { reduce } from '../../../components/state/reducer.ts';
import type { ContentLookup } from '../../../components/state/lookup.ts';
import { content, index } from './sample.ts';

const start = initialProgress(7);
const nothingLoaded: ContentLookup = {
  question: () => undefined,
  scenario: () => undefined,
  reflection: () => undefined,
};

function after(actions: readonly Action[], from: Progress = start, course = index): Progress {
  return actions.reduce((progress, action) => reduce(progress, action, course, content), from);
}

function unchanged(from: Progress, action: Action, course = index): void {
  expect(reduce(from, action, course, content)).toBe(from);
}

const choose = (choice: string): Action => ({ type: 'scenario-chosen', scenario: 'dance', choice });
const goOn: Action = { type: 'scenario-continued', scenario: 'dance' };
const back: Action = { type: 'scenario-stepped-back', scenario: 'dance' };
const replay: Action = { type: 'scenario-replayed', scenario: 'dance' };
const answer = (question: string, ...ids: string[]): Action => ({
  type: 'question-answered',
  question,
  answer: ids,
});
const sit = (question: string, ...ids: string[]): Action => ({
  type: 'assessment-answered',
  question,
  answer: ids,
});
const begin: Action = { type: 'assessment-started' };
const finish: Action = { type: 'assessment-finished' };

describe('pages', () => {
  it('remembers page and place, once', () => {
    const progress = after([
      { type: 'page-opened', page: 'room' },
      { type: 'page-opened', page: 'story' },
      { type: 'page-opened', page: 'room' },
    ]);
    expect(progress).toMatchObject({ visited: ['room', 'story'], place: 'room', revision: 3 });
    unchanged(progress, { type: 'page-opened', page: 'room' });
    unchanged(progress, { type: 'page-opened', page: 'nowhere' });
  });
});

describe('practice questions', () => {
  it('keeps the first and the latest tries and counts all', () => {
    const progress = after(['key', 'date', 'number', 'need'].map((id) => answer('first-call', id)));
    expect(progress.questions['first-call']).toEqual({ tries: [['key'], ['number'], ['need']], count: 4 });
    expect(progress.revision).toBe(4);
  });

  it('stores sets in the order of their numbers', () => {
    expect(after([answer('gains', 'date', 'need')]).questions['gains']?.tries).toEqual([['need', 'date']]);
  });

  it('takes no answer that the question cannot have', () => {
    unchanged(start, answer('first-call', 'ghost'));
    unchanged(start, answer('first-call'));
    unchanged(start, answer('first-call', 'need', 'key'));
    unchanged(start, answer('gains', 'need', 'need'));
    unchanged(start, answer('ghost', 'need'));
    unchanged(start, { type: 'question-answered', question: 'gains', answer: 'typed' });
    unchanged(start, answer('b1', 'need'));
  });
});

describe('scenarios', () => {
  it('walks to an ending by what the story remembers', () => {
    const progress = after([choose('ask'), goOn, choose('a')]);
    expect(progress.scenarios['dance']).toMatchObject({ ending: 'moved', replay: null });
    expect(progress.revision).toBe(3);
  });

  it('goes on at once after a choice without consequence', () => {
    const progress = after([choose('wait'), choose('a'), goOn]);
    expect(progress.scenarios['dance']?.ending).toBe('limping');
  });

  it('takes one step back per decision, and keeps both choices', () => {
    const looking = after([choose('yes'), back]);
    expect(looking.scenarios['dance']?.steps).toMatchObject([{ choice: 'yes', back: true, instead: null }]);
    const kept = after([choose('ask')], looking);
    expect(kept.scenarios['dance']?.steps).toMatchObject([{ choice: 'yes', back: true, instead: 'ask' }]);
    expect(kept.scenarios['dance']?.continued).toBe(false);
    unchanged(kept, back);
    expect(after([goOn, choose('a')], kept).scenarios['dance']?.ending).toBe('moved');
  });

  it('allows nothing out of turn', () => {
    unchanged(start, goOn);
    unchanged(start, back);
    unchanged(start, replay);
    unchanged(start, choose('boast'));
    unchanged(start, choose('ghost'));
    const consequence = after([choose('ask')]);
    unchanged(consequence, choose('yes'));
    unchanged(after([goOn], consequence), back);
    unchanged(after([goOn], consequence), goOn);
    unchanged(after([goOn], consequence), choose('b'));
    unchanged(after([choose('wait')]), back);
    unchanged(after([choose('yes'), back]), goOn);
    unchanged(start, { type: 'scenario-chosen', scenario: 'ghost', choice: 'a' });
  });

  it('replays in memory only: no new revision, first path and ending stay', () => {
    const ended = after([choose('ask'), goOn, choose('a')]);
    const replayed = after([replay, choose('yes'), goOn, choose('b')], ended);
    expect(replayed.revision).toBe(ended.revision);
    expect(replayed.scenarios['dance']).toMatchObject({
      ending: 'moved',
      steps: ended.scenarios['dance']?.steps,
    });
    expect(replayed.scenarios['dance']?.replay?.steps.map(({ choice }) => choice)).toEqual(['yes', 'b']);
    unchanged(after([replay], ended), replay);
    expect(after([replay], replayed).scenarios['dance']?.replay?.steps).toEqual([]);
  });

  it('lets a learner go on from where an edit of the story broke the path', () => {
    const steps = [
      { scene: 'phone', choice: 'ask', back: false, instead: null },
      { scene: 'saturday', choice: 'gone', back: false, instead: null },
    ];
    const broken = (ending: string | null): Progress => ({
      ...start,
      scenarios: { dance: { steps, continued: false, ending, replay: null } },
    });
    const open = after([choose('a')], broken(null)).scenarios['dance'];
    expect(open).toMatchObject({ ending: 'moved' });
    expect(open?.steps.map(({ choice }) => choice)).toEqual(['ask', 'a']);
    const done = after([choose('a')], broken('limping')).scenarios['dance'];
    expect(done).toMatchObject({ ending: 'limping', steps });
    expect(done?.replay?.steps.map(({ choice }) => choice)).toEqual(['ask', 'a']);
  });

  it('waits for the content', () => {
    expect(reduce(start, choose('ask'), index, nothingLoaded)).toBe(start);
  });
});

describe('reflections', () => {
  const edit = (text: string, picks: string[] = [], blank = false): Action => ({
    type: 'reflection-edited',
    reflection: 'needs',
    text,
    picks,
    blank,
  });

  it('keeps text, known picks and the revision of the edit', () => {
    const progress = after([edit('A'), edit('A sprung floor', ['tea', 'ghost', 'floor'])]);
    expect(progress.reflections['needs']).toEqual({
      text: 'A sprung floor',
      picks: ['floor', 'tea'],
      blank: false,
      edited: 2,
    });
  });

  it('takes "left blank" as an answer and ignores what changes nothing', () => {
    unchanged(start, edit(''));
    const blank = after([edit('', [], true)]);
    expect(blank.reflections['needs']).toMatchObject({ blank: true, edited: 1 });
    unchanged(blank, edit('', ['ghost'], true));
    unchanged(start, { type: 'reflection-edited', reflection: 'ghost', text: 'x', picks: [], blank: false });
  });
});

describe('assessment', () => {
  const bank = ['b1', 'b2', 'b3', 'b4'];
  const sitting = (right: number): Action[] => [
    begin,
    ...bank.map((id, at) => sit(id, at < right ? 'need' : 'key')),
    finish,
  ];

  it('draws, takes answers and keeps the result', () => {
    const open = after([begin]);
    expect([...(open.assessment.open?.drawn ?? [])].sort()).toEqual(bank);
    expect(open.assessment.seen).toEqual({ b1: 1, b2: 1, b3: 1, b4: 1 });
    unchanged(open, begin);
    const done = after(sitting(3));
    expect(done.assessment).toMatchObject({
      open: null,
      last: { number: 1 },
      results: [{ correct: 3, total: 4 }],
    });
  });

  it('counts what was not answered as not right', () => {
    expect(after([begin, sit('b1', 'need'), finish]).assessment.results).toEqual([{ correct: 1, total: 4 }]);
  });

  it('lets an answer be changed until the end, and takes none for the trainer before it', () => {
    const changed = after([begin, sit('b1', 'key'), sit('b1', 'need')]);
    expect(changed.assessment.open?.answers).toEqual({ b1: ['need'] });
    expect(changed.questions).toEqual({});
    unchanged(changed, sit('b1', 'need'));
  });

  it('takes an answer back when nothing is ticked any more', () => {
    const ticked = after([begin, sit('b1', 'key'), sit('b2', 'need')]);
    const back = after([sit('b1')], ticked);
    expect(back.assessment.open?.answers).toEqual({ b2: ['need'] });
    expect(back.revision).toBe(ticked.revision + 1);
    unchanged(back, sit('b1'));
    expect(after([finish], back).questions).toEqual({ b2: { tries: [['need']], count: 1 } });
  });

  it('keeps the answers of the first finished sitting for the trainer, and first ones of later sittings', () => {
    const first = after([begin, sit('b1', 'key'), sit('b1', 'need'), finish]);
    expect(first.questions).toEqual({ b1: { tries: [['need']], count: 1 } });
    const second = after([begin, sit('b1', 'date'), sit('b2', 'key')], first);
    expect(second.assessment.open).toMatchObject({ number: 2, answers: { b1: ['date'] } });
    expect(second.questions).toEqual(first.questions);
    expect(after([finish], second).questions).toEqual({
      b1: { tries: [['need']], count: 1 },
      b2: { tries: [['key']], count: 1 },
    });
  });

  it('allows nothing out of turn', () => {
    unchanged(start, finish);
    unchanged(start, sit('b1', 'need'));
    unchanged(after([begin]), sit('first-call', 'need'));
    unchanged(after([begin]), sit('b1', 'ghost'));
    unchanged(start, begin, { ...index, assessment: null });
    const open = after([begin]);
    expect(reduce(open, finish, index, nothingLoaded)).toBe(open);
  });

  it('ends when the tries are used up', () => {
    const limited = { ...index, completion: { ...index.completion, tries: 2 } };
    const twice = after([...sitting(1), ...sitting(2)], start, limited);
    expect(twice.assessment.results).toHaveLength(2);
    unchanged(twice, begin, limited);
  });
});
