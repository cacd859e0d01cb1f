import { describe, expect, it } from 'vitest';
import type { AgreementContent } from '../../../components/model/agreement.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress, ReflectionProgress } from '../../../components/model/progress.ts';
import type { Action } from '../../../components/state/actions.ts';
import { agreementOf } from '../../../components/state/agreement.ts';
import type { ContentLookup } from '../../../components/state/lookup.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { VIEWS } from '../../../components/state/views.ts';
import { content, index } from './sample.ts';

const start = initialProgress(1);
const context = { index, content };

function reflected(text: string, picks: readonly string[] = []): ReflectionProgress {
  return { text, picks, blank: false, edited: 1 };
}

const written: Progress = {
  ...start,
  revision: 3,
  reflections: { needs: reflected('And a piano.', ['tea', 'floor']) },
};

const FLOW = '– The floor\n– The tea\nAnd a piano.';

function fieldOf(shown: AgreementContent, id: string) {
  const field = shown.fields.find(({ slot }) => slot.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

const edit = (slot: string, more: Partial<Extract<Action, { type: 'agreement-edited' }>> = {}): Action => ({
  type: 'agreement-edited',
  slot,
  ours: null,
  ask: '',
  found: null,
  ...more,
});
const after = (action: Action, from: Progress = written): Progress => reduce(from, action, index, content);

describe('what stands in a field', () => {
  it('is what was ticked, a line each, in the order of the course, and then the words', () => {
    const shown = agreementOf(context, written, 'agreement');
    expect(shown.fields.map(({ slot }) => slot.id)).toEqual(['room', 'contact']);
    expect(fieldOf(shown, 'room')).toMatchObject({
      flow: FLOW,
      value: { ours: null },
      feeds: [{ id: 'needs', title: 'Title of needs', page: 'room' }],
    });
  });

  it('is nothing while nothing was written or it was left blank, and the ways to begin are named', () => {
    const blank = { ...start, reflections: { needs: { text: '', picks: [], blank: true, edited: 1 } } };
    for (const progress of [start, blank]) {
      const field = fieldOf(agreementOf(context, progress, 'agreement'), 'room');
      expect(field.flow).toBe('');
      expect(field.feeds.map(({ id }) => id)).toEqual(['needs']);
    }
  });

  it('joins several reflections and names those that have something', () => {
    const both: CourseIndex = {
      ...index,
      reflections: index.reflections.map((each) => ({ ...each, into: ['room'] })),
    };
    const shown = (progress: Progress) =>
      fieldOf(agreementOf({ index: both, content }, progress, 'agreement'), 'room');
    expect(shown(written).feeds.map(({ id }) => id)).toEqual(['needs']);
    const more = { ...written.reflections, monday: reflected('Ring Amara.') };
    expect(shown({ ...written, reflections: more })).toMatchObject({
      flow: `${FLOW}\nRing Amara.`,
      feeds: [{ id: 'needs' }, { id: 'monday' }],
    });
  });

  it('is the words alone where the reflection does not say that ticks flow', () => {
    const still = { ...index, reflections: index.reflections.map((each) => ({ ...each, ticks: false })) };
    const room = (progress: Progress) =>
      fieldOf(agreementOf({ index: still, content }, progress, 'agreement'), 'room');
    expect(room(written).flow).toBe('And a piano.');
    expect(room({ ...start, reflections: { needs: reflected('', ['tea']) } }).flow).toBe('');
  });

  it('is the same words in every field that the reflection names, stored once', () => {
    const many: CourseIndex = {
      ...index,
      reflections: index.reflections.map((each) => ({ ...each, into: ['room', 'when'] })),
    };
    const [room, when] = (['agreement', 'plan'] as const).map((part) =>
      agreementOf({ index: many, content }, written, part),
    );
    expect(room && fieldOf(room, 'room').flow).toBe(FLOW);
    expect(when && fieldOf(when, 'when').flow).toBe(FLOW);
    expect(reduce(written, edit('when', { ours: FLOW }), many, content)).toBe(written);
  });

  it('names the story at whose end it can be begun, unless nobody has to play it', () => {
    const told: ContentLookup = {
      ...content,
      scenario: (id) => {
        const scenario = content.scenario(id);
        return scenario && { ...scenario, reflection: 'needs' };
      },
    };
    const feeds = (course: CourseIndex, progress = start) =>
      fieldOf(agreementOf({ index: course, content: told }, progress, 'agreement'), 'room').feeds;
    const title = index.pages.find(({ id }) => id === 'room')?.title;
    expect(feeds(index)).toMatchObject([{ id: 'needs', story: title }]);
    const free: CourseIndex = {
      ...index,
      scenarios: index.scenarios.map((each) => ({ ...each, need: 'optional' })),
    };
    expect(feeds(free)).toEqual([]);
    expect(feeds(free, written)).toMatchObject([{ id: 'needs' }]);
    const [{ id } = { id: '' }] = index.scenarios;
    const played = { [id]: { steps: [], continued: true, ending: 'end', replay: null } };
    expect(feeds(free, { ...start, scenarios: played })).toMatchObject([{ id: 'needs' }]);
  });

  it('has the words but not the ticks of a reflection whose module is not loaded', () => {
    const nothing = { question: () => undefined, scenario: () => undefined, reflection: () => undefined };
    const shown = agreementOf({ index, content: nothing }, written, 'agreement');
    expect(fieldOf(shown, 'room')).toMatchObject({ flow: 'And a piano.', feeds: [{ title: '' }] });
  });

  it('belongs to the agreement or to the plan', () => {
    expect(VIEWS['agreement']?.(context, written)).toEqual(agreementOf(context, written, 'agreement'));
    expect(VIEWS['plan']?.(context, written).fields.map(({ slot }) => slot.id)).toEqual(['when']);
  });
});

describe('an edited field', () => {
  it('keeps own words when the reflection changes later', () => {
    const own = after(edit('room', { ours: 'Mine' }));
    expect(own.agreement['room']).toEqual({ ours: 'Mine', ask: '', found: null, edited: 4 });
    const reflection = {
      type: 'reflection-edited',
      reflection: 'needs',
      text: 'New',
      picks: [],
      blank: false,
    } as const;
    const field = fieldOf(agreementOf(context, after(reflection, own), 'agreement'), 'room');
    expect(field).toMatchObject({ value: { ours: 'Mine' }, flow: 'New' });
  });

  it('follows the reflections again when it says the same, so that words are stored once', () => {
    const own = after(edit('room', { ours: 'Mine' }));
    expect(after(edit('room', { ours: FLOW }), own).agreement['room']?.ours).toBeNull();
    expect(after(edit('contact', { ours: '', ask: 'Who?' })).agreement['contact']?.ours).toBeNull();
  });

  it('may be emptied on purpose', () => {
    expect(after(edit('room', { ours: '' })).agreement['room']?.ours).toBe('');
  });

  it('takes the contact’s tick and the question to the partner only where they belong', () => {
    const more = { ours: 'x', ask: 'y', found: 'written' } as const;
    expect(after(edit('contact', more)).agreement['contact']).toMatchObject(more);
    expect(after(edit('room', more)).agreement['room']).toMatchObject({ ask: 'y', found: null });
    expect(after(edit('when', more)).agreement['when']).toMatchObject({ ask: '', found: null });
  });

  it('changes nothing when it is as before or unknown', () => {
    expect(after(edit('room'))).toBe(written);
    expect(after(edit('ghost', { ours: 'x' }))).toBe(written);
    const own = after(edit('room', { ours: 'Mine' }));
    expect(after(edit('room', { ours: 'Mine' }), own)).toBe(own);
  });
});
