import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, hear, mount, settled, t, words } from '../question/harness.ts';
import { connect } from './playing.ts';
import '../../../components/reflection/define.ts';
import { requirements, written } from '../../../components/reflection/examples.ts';
import '../../../components/scenario/define.ts';
import { danceFloor, examples, walked } from '../../../components/scenario/examples.ts';
import type { CourseScenario } from '../../../components/scenario/scenario.ts';

const press = async (scenario: CourseScenario, label: string): Promise<void> => {
  button(scenario, label).click();
  await settled(scenario);
};
const choices = (scenario: CourseScenario): HTMLButtonElement[] => [
  ...scenario.querySelectorAll<HTMLButtonElement>('button.choice'),
];
const follows = (one: Element | null, other: Element | null): boolean =>
  one !== null &&
  other !== null &&
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const heading = (scenario: CourseScenario): HTMLElement | null =>
  scenario.querySelector<HTMLElement>('.scenario-scene-title');

describe('course-scenario', () => {
  it('opens with title, scene, number of the decision and all choices, and leaves the focus alone', async () => {
    const scenario = await mount('course-scenario', examples.start);
    expect(words(scenario)).not.toContain('Fallback');
    expect(words(scenario.querySelector('h2'))).toBe('The dance floor');
    expect(words(heading(scenario))).toBe('Friday, 10:42');
    expect(words(scenario)).toContain(t('scenario.decision', { number: 1 }));
    expect(choices(scenario)).toHaveLength(3);
    expect(scenario.contains(document.activeElement)).toBe(false);
  });

  it('shows the consequence first, coaching second, then the way on, and moves the focus there', async () => {
    const scenario = await mount('course-scenario', examples.start);
    const log = connect(scenario);
    const status = scenario.querySelector('[role="status"]');
    expect(words(status)).toBe('');
    await press(scenario, '“What does your group need');
    expect(log).toEqual(['chose ask']);
    expect(choices(scenario)).toHaveLength(0);
    expect(document.activeElement).toBe(scenario.querySelector('.scenario-said'));
    expect(words(document.activeElement)).toBe('You chose: “What does your group need from a room?”');
    const consequence = scenario.querySelector('.scenario-consequence');
    const coach = scenario.querySelector('.scenario-coach');
    expect(follows(document.activeElement, consequence)).toBe(true);
    expect(follows(consequence, coach)).toBe(true);
    expect(follows(coach, button(scenario, t('scenario.continue')))).toBe(true);
    // The status was in the page before its words came, or screen readers would stay silent.
    expect(scenario.querySelector('[role="status"]')).toBe(status);
    expect(words(status)).toContain('Amara laughs.');
    expect(words(status)).toContain('One question, and you know');
  });

  it('goes on to the next scene with the focus on its heading', async () => {
    const scenario = await mount('course-scenario', examples.consequence);
    connect(scenario);
    await press(scenario, t('scenario.continue'));
    expect(words(heading(scenario))).toBe('Saturday, 9:15');
    expect(document.activeElement).toBe(heading(scenario));
    expect(words(scenario.querySelector('[role="status"]'))).toBe('');
  });

  it('puts each step at the top of the window, below the bar, at once', async () => {
    const scenario = await mount('course-scenario', examples.start);
    connect(scenario);
    scenario.insertAdjacentHTML('beforebegin', '<div style="height: 900px"></div>');
    scenario.insertAdjacentHTML('afterend', '<div style="height: 1500px"></div>');
    const steps = ['“Yes! Saturday', t('scenario.step-back'), '“What does your', t('scenario.continue')];
    for (const label of steps) {
      button(scenario, label).scrollIntoView({ block: 'end' });
      await press(scenario, label);
      const { top } = (document.activeElement ?? document.body).getBoundingClientRect();
      expect(top, label).toBeGreaterThanOrEqual(80);
      expect(top, label).toBeLessThan(100);
    }
    expect(document.activeElement).toBe(heading(scenario));
  });

  it('lets one step back once per decision, and marks what was tried', async () => {
    const scenario = await mount('course-scenario', examples.start);
    const log = connect(scenario);
    await press(scenario, '“Yes! Saturday is yours.”');
    await press(scenario, t('scenario.step-back'));
    expect(words(document.activeElement)).toBe(t('scenario.what-do-you-do'));
    const tried = choices(scenario).filter((choice) => words(choice).includes(t('scenario.tried')));
    expect(tried.map(words)).toEqual([`“Yes! Saturday is yours.” ${t('scenario.tried')}`]);
    await press(scenario, '“I’ll send you');
    expect(log).toEqual(['chose yes', 'stepped back', 'chose rules']);
    expect(() => button(scenario, t('scenario.step-back'))).toThrow();
    await press(scenario, t('scenario.continue'));
    expect(document.activeElement).toBe(heading(scenario));
  });

  it('offers a single way on in a turn, by what the story remembers', async () => {
    const known = await mount('course-scenario', examples.turn);
    const log = connect(known);
    await press(known, t('scenario.continue'));
    expect(log).toEqual(['chose known']);
    expect(words(known)).toContain('The mats that you borrowed fit.');
    expect(words(known)).toContain(t('scenario.decision', { number: 2 }));
    const unknown = await mount('course-scenario', { content: danceFloor, progress: walked('yes', true) });
    const other = connect(unknown);
    await press(unknown, t('scenario.continue'));
    expect(other).toEqual(['chose unknown']);
    expect(words(unknown)).toContain('Two sprained ankles');
  });

  it('says of a turn what happens, and not what one chose', async () => {
    const scenes = danceFloor.scenes.map((scene) =>
      scene.kind === 'turn'
        ? {
            ...scene,
            choices: scene.choices.map((each) => ({ ...each, consequence: '<p>They look up.</p>' })),
          }
        : scene,
    );
    const scenario = await mount('course-scenario', { ...examples.turn, content: { ...danceFloor, scenes } });
    connect(scenario);
    await press(scenario, t('scenario.continue'));
    expect(words(scenario)).toContain('They look up.');
    expect(words(scenario)).not.toContain(t('scenario.you-chose'));
    expect(words(document.activeElement)).toBe(t('scenario.story-goes-on'));
  });

  it('names a scene without a title by where one is', async () => {
    const scenario = await mount('course-scenario', examples['untitled decision']);
    expect(words(heading(scenario))).toBe(t('scenario.decision', { number: 2 }));
  });

  it('keeps the story so far closed at hand, with what was said and what came of it', async () => {
    const scenario = await mount('course-scenario', examples.turn);
    const story = scenario.querySelector('details');
    expect(story?.open).toBe(false);
    expect(words(story)).toContain('Friday, 10:42');
    expect(words(story)).toContain('“What does your group need from a room?”');
    expect(words(story)).toContain('Amara laughs.');
    expect((await mount('course-scenario', examples.start)).querySelector('details')).toBeNull();
    expect((await mount('course-scenario', examples.consequence)).querySelector('details')).toBeNull();
  });

  it.each([
    ['start', '“What does your group'],
    ['consequence', 'Amara laughs.'],
    ['looking again', 'You tried this'],
    ['turn', 'Twelve dancers'],
    ['good ending', 'They dance next door'],
  ] as const)('resumes at %s', async (name, text) => {
    const scenario = await mount('course-scenario', examples[name]);
    expect(words(scenario)).toContain(text);
    expect(scenario.contains(document.activeElement)).toBe(false);
  });

  it('looks back on each decision: both choices, what was at stake, reasons, quality in words', async () => {
    const scenario = await mount('course-scenario', examples['good ending']);
    const decisions = [...scenario.querySelectorAll('.scenario-path > li')];
    expect(decisions).toHaveLength(2);
    const first = words(decisions[0] ?? null);
    expect(decisions.map((each) => words(each.querySelector('h4')))).toEqual([
      'Decision 1: Friday, 10:42',
      'Decision 2',
    ]);
    expect(first).toContain('At stake: Understanding');
    expect(first).toMatch(/First you chose: “Yes! Saturday is yours.”.*stepped back and chose: “What does/);
    expect(first).toContain('Ask before you offer.');
    expect(first).toContain(t('scenario.quality.best'));
    const others = words(decisions[0]?.querySelector('details') ?? null);
    expect(others).toContain('“I’ll send you our booking form and the conditions.”');
    expect(others).toContain('The other choices in decision 1');
    expect(others).toContain(`${t('scenario.quality.acceptable')} Correct, and a little cold.`);
    expect(others).not.toContain('“Yes! Saturday is yours.”');
    expect(words(scenario)).not.toMatch(/incorrect|points|score/i);
  });

  it('asks its one question about the learner’s own work in the debrief', async () => {
    const scenario = await mount('course-scenario', {
      ...examples['good ending'],
      reflection: requirements,
      reflectionProgress: written('The floor, first.'),
      privacy: 'device',
    });
    const heard = hear(scenario, 'reflection-edited');
    const reflection = scenario.querySelector('course-reflection');
    expect(reflection?.querySelector('textarea')?.value).toBe('The floor, first.');
    expect(words(reflection)).toContain(t('reflection.privacy.device'));
    await userEvent.fill(reflection?.querySelector('textarea') ?? document.body, 'The doors.');
    expect(heard.at(-1)).toEqual({ reflection: 'requirements', text: 'The doors.', picks: [], blank: false });
    expect((await mount('course-scenario', examples.turn)).querySelector('course-reflection')).toBeNull();
  });

  it('plays again without touching the first path, and says so', async () => {
    const scenario = await mount('course-scenario', examples['good ending']);
    connect(scenario);
    expect(words(scenario)).toContain(t('scenario.replay-hint'));
    const first = scenario.progress?.steps;
    await press(scenario, t('scenario.replay'));
    expect(words(scenario)).toContain(t('scenario.replaying'));
    expect(words(scenario)).toContain('A replay is not kept when you leave.');
    expect(document.activeElement).toBe(heading(scenario));
    await press(scenario, '“I’ll send you');
    expect(scenario.progress?.steps).toBe(first);
    expect(scenario.progress?.replay?.steps).toHaveLength(1);
  });

  it('can be played to its end by keyboard alone', async () => {
    const scenario = await mount('course-scenario', examples.start);
    const log = connect(scenario);
    for (let moves = 0; moves < 12 && !scenario.querySelector('.scenario-debrief'); moves++) {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await settled(scenario);
    }
    expect(scenario.querySelector('.scenario-debrief')).not.toBeNull();
    expect(words(document.activeElement)).toBe(words(heading(scenario)));
    expect(log[0]).toMatch(/^chose /);
  });

  it('takes nothing when it is locked', async () => {
    const under = await mount('course-scenario', examples['locked, under way']);
    const log = connect(under);
    for (const each of under.querySelectorAll('button')) each.click();
    expect(log).toEqual([]);
    const consequence = await mount('course-scenario', { ...examples.consequence, locked: true });
    expect(consequence.querySelector('button')).toBeNull();
    const ended = await mount('course-scenario', { ...examples['locked, ended'], reflection: requirements });
    expect(ended.querySelector('button')).toBeNull();
    expect(ended.querySelector('textarea')?.readOnly).toBe(true);
  });

  it('keeps the focus where it is when the app does not take a move', async () => {
    const scenario = await mount('course-scenario', { ...examples.start });
    const choice = choices(scenario)[0];
    choice?.focus();
    choice?.click();
    scenario.seed = 8;
    await settled(scenario);
    scenario.progress = walked('ask');
    await settled(scenario);
    expect(document.activeElement).not.toBe(scenario.querySelector('.scenario-said'));
  });

  it('shows titles as words, never as markup', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const scenes = danceFloor.scenes.map((scene) => ({ ...scene, title, atStake: title }));
    const content = { ...danceFloor, title, scenes };
    const scenario = await mount('course-scenario', { ...examples['good ending'], content });
    expect(scenario.querySelector('img')).toBeNull();
    expect(words(scenario.querySelector('h2'))).toBe(title);
  });

  it('gives every choice a target of 44 px and fits 320 px', async () => {
    const scenario = await mount('course-scenario', examples.start);
    scenario.style.width = '288px';
    for (const choice of choices(scenario)) {
      expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    expect(scenario.scrollWidth).toBeLessThanOrEqual(288);
  });
});
