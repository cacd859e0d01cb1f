/** Named states of agreement and plan, shown and checked by tests. */
import type { AgreementContent, Field } from '../model/agreement.ts';
import type { Slot } from '../model/course.ts';
import type { FieldValue } from '../model/progress.ts';
import type { CourseAgreement } from './agreement.ts';

const untouched: FieldValue = { ours: null, ask: '', found: null };

function slot(id: string, title: string, more: Partial<Slot> = {}): Slot {
  return { id, number: 0, title, hint: '', ask: '', contact: false, part: 'agreement', ...more };
}

const asks = slot('asks', 'What each of us hopes to get', {
  ask: 'What would make this worth your time?',
});
const contact = slot('contact', 'Whom to contact on each side, and how we start', {
  hint: 'Their role, and how you would begin.',
  ask: 'Who answers when you are away?',
  contact: true,
});
const ending = slot('ending', 'How we hand over, pause or end well');
const feed = { id: 'three-hopes', title: 'Three things we hope for', page: 'what-we-hope', story: null };
const other = { id: 'roles', title: 'Who does what', page: 'roles-page', story: 'Dancing on Saturdays' };

const field = (of: Slot, value: Partial<FieldValue> = {}, flow = '', feeds: Field['feeds'] = []): Field => ({
  slot: of,
  value: { ...untouched, ...value },
  flow,
  feeds,
});

const FLOW =
  '– Meeting young people often\n– Fresh eyes\n“Would you come in once, and tell us what felt wrong?”';

export const draft: AgreementContent = {
  part: 'agreement',
  fields: [field(asks, {}, FLOW, [feed]), field(contact), field(ending, {}, '', [feed, other])],
};

const edited: AgreementContent = {
  part: 'agreement',
  fields: [
    field(asks, { ours: 'To meet young people.', ask: 'What do they read?' }, FLOW, [feed]),
    field(contact, { ours: 'The manager of the home. I ring on a Tuesday.', found: 'to-find' }),
    field(ending, { ours: 'We talk about it in June.' }),
  ],
};

export const plan: AgreementContent = {
  part: 'plan',
  fields: [
    field(slot('when', 'When, and for how long', { part: 'plan', hint: 'A day, a time, 20 minutes.' })),
    field(slot('first', 'My first sentence', { part: 'plan' }), {}, 'How can we help you?', [feed]),
  ],
};

export const hostile: AgreementContent = {
  part: 'agreement',
  fields: [
    field(
      slot('a', '<img src=x onerror=alert(1)>', { hint: '<b>hint</b>', ask: 'W'.repeat(120) }),
      { ask: '</textarea><script>alert(1)</script>' },
      'W'.repeat(120),
      [{ id: 'x', title: '<script>', page: 'x', story: null }],
    ),
  ],
};

type Example = Partial<Pick<CourseAgreement, 'content' | 'locked' | 'privacy' | 'overflow' | 'kept'>>;

export const examples = {
  begun: { content: draft },
  edited: { content: edited, privacy: 'device' },
  'in review': { content: edited, privacy: 'review' },
  'in review, kept here': { content: edited, privacy: 'review', kept: true },
  overflow: { content: edited, overflow: ['asks'] },
  locked: { content: edited, locked: true },
  'locked, begun': { content: draft, locked: true },
  plan: { content: plan },
  hostile: { content: hostile },
} as const satisfies Record<string, Example>;
