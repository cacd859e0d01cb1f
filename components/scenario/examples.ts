/** A short story and the named states of its play, shown and checked by tests. */
import type { ChoiceContent, ScenarioContent, SceneContent } from '../model/course.ts';
import type { ScenarioProgress, Step } from '../model/progress.ts';
import type { CourseScenario } from './scenario.ts';

const choice = (part: Partial<ChoiceContent> & Pick<ChoiceContent, 'id' | 'html' | 'to'>): ChoiceContent => ({
  text: part.html,
  quality: null,
  effects: [],
  when: null,
  otherwise: false,
  consequence: null,
  coach: null,
  ...part,
});

const scene = (part: Partial<SceneContent> & Pick<SceneContent, 'id' | 'kind' | 'html'>): SceneContent => ({
  title: '',
  atStake: '',
  expert: null,
  ending: null,
  choices: [],
  ...part,
});

const phoneCall = scene({
  id: 'phone-call',
  kind: 'decision',
  title: 'Friday, 10:42',
  html: '<p>The phone rings. “Re:Start Dance, Amara speaking. Could we use your hall on Saturdays?”</p>',
  atStake: 'Understanding',
  expert: '<p>Ask before you offer. Nobody minds one question; everybody minds a lost Saturday.</p>',
  choices: [
    choice({
      id: 'ask',
      html: '“What does your group need from a room?”',
      to: 'saturday',
      quality: 'best',
      effects: [{ name: 'knows-floor', set: true }],
      consequence:
        '<p>Amara laughs. “Nobody has asked us that. A sprung floor, or my knees are gone by June.”</p>',
      coach: '<p>One question, and you know what would have sunk the first Saturday.</p>',
    }),
    choice({
      id: 'rules',
      html: '“I’ll send you our booking form and the conditions.”',
      to: 'saturday',
      quality: 'acceptable',
      consequence: '<p>“All right,” she says, more slowly. The form has nine pages.</p>',
      coach: '<p>Correct, and a little cold. What she needs is not on the form.</p>',
    }),
    choice({
      id: 'yes',
      html: '“Yes! Saturday is yours.”',
      to: 'saturday',
      quality: 'poor',
      consequence: '<p>“Wonderful!” She has hung up before you find a pen.</p>',
    }),
  ],
});

const saturday = scene({
  id: 'saturday',
  kind: 'turn',
  title: 'Saturday, 9:15',
  html: '<p>Twelve dancers stand in your hall and look at the floor.</p>',
  choices: [
    choice({
      id: 'known',
      html: 'Go on',
      to: 'second',
      when: { name: 'knows-floor', is: '=', value: true },
    }),
    choice({ id: 'unknown', html: 'Go on', to: 'end-limping', otherwise: true }),
  ],
});

const second = scene({
  id: 'second',
  kind: 'decision',
  html: '<p>The mats that you borrowed fit. “Same again next week?” asks Amara.</p>',
  atStake: 'Communication',
  expert: '<p>Good news is the best moment to agree how you will talk when there is bad news.</p>',
  choices: [
    choice({
      id: 'meet',
      html: '“Yes, and let us have ten minutes on Tuesday.”',
      to: 'end-moved',
      quality: 'best',
      consequence: '<p>“Tuesday it is. I’ll bring the keys, and cake.”</p>',
    }),
    choice({ id: 'later', html: '“We’ll see.”', to: 'end-limping', quality: 'poor' }),
  ],
});

export const danceFloor: ScenarioContent = {
  id: 'dance-floor',
  title: 'The dance floor',
  start: 'phone-call',
  state: { 'knows-floor': false },
  scenes: [
    phoneCall,
    saturday,
    second,
    scene({
      id: 'end-moved',
      kind: 'ending',
      title: 'Spring',
      ending: 'good',
      html: '<p>They dance next door to the poetry shelves, on mats that the school lent. You have her number.</p>',
    }),
    scene({
      id: 'end-limping',
      kind: 'ending',
      ending: 'poor',
      html: '<p>Two sprained ankles, one polite email. They have found another hall.</p>',
    }),
  ],
  reflection: 'requirements',
  hash: 'dance-1',
};

/**
 * Steps by choice ids, of which this story has no two alike; `a>b` means that `b` was chosen after a step back,
 * `a>` that nothing was yet.
 */
export function walked(steps: string, continued = false): ScenarioProgress {
  const read = (step: string): Step => {
    const [first = '', instead] = step.split('>');
    const scene = danceFloor.scenes.find(({ choices }) => choices.some(({ id }) => id === first))?.id ?? '';
    return { scene, choice: first, back: instead !== undefined, instead: instead || null };
  };
  return { steps: steps.split(' ').map(read), continued, ending: null, replay: null };
}

const wholeWay = walked('yes>ask known meet', true);

type Example = Partial<Pick<CourseScenario, 'content' | 'progress' | 'locked'>>;

export const examples = {
  start: { content: danceFloor },
  consequence: { content: danceFloor, progress: walked('ask') },
  'looking again': { content: danceFloor, progress: walked('yes>') },
  'consequence after a step back': { content: danceFloor, progress: walked('yes>ask') },
  turn: { content: danceFloor, progress: walked('ask', true) },
  'untitled decision': { content: danceFloor, progress: walked('ask known') },
  'good ending': { content: danceFloor, progress: { ...wholeWay, ending: 'end-moved' } },
  'poor ending': { content: danceFloor, progress: walked('rules unknown') },
  replay: {
    content: danceFloor,
    progress: { ...wholeWay, ending: 'end-moved', replay: { steps: [], continued: false } },
  },
  'locked, under way': { content: danceFloor, progress: walked('ask', true), locked: true },
  'locked, ended': { content: danceFloor, progress: wholeWay, locked: true },
} as const satisfies Record<string, Example>;
