/**
 * First paths. A step is one number made of scene, choice and what was chosen after the step back, in the
 * smallest width that will do; whether the learner is still looking again is known for the last step only.
 */
import type { ScenarioIndex } from '../../model/course.ts';
import type { ScenarioProgress, Step } from '../../model/progress.ts';
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';
import { numberAt, rankOf } from './lists.ts';
import type { Entry } from './section.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';

/** `ending` of a scenario that was ended in a scene which this version of the course no longer has. */
const RETIRED_ENDING = '';

/** No story has more scenes, and no scene more choices. */
const MOST = 999;

/** Largest numbers of scenes and choices, + 1. */
interface Spans {
  readonly scenes: number;
  readonly choices: number;
}

/** `instead` is 0 without a step back, else one more than the number of the choice. */
interface PackedStep {
  readonly scene: number;
  readonly choice: number;
  readonly instead: number;
}

interface PackedScenario {
  readonly steps: readonly PackedStep[];
  readonly looking: boolean;
  readonly continued: boolean;
  /** 0 not ended, 1 ended in a retired scene, else two more than the number of the scene. */
  readonly ending: number;
}

const BLANK: PackedScenario = { steps: [], looking: false, continued: false, ending: 0 };

export const scenarios = sectionOf<readonly Entry<PackedScenario>[]>({
  letter: 'S',
  blank: [],
  take(index, progress) {
    const entries = taken(index.scenarios, progress.scenarios, packed);
    return entries.length > 0 ? entries : null;
  },
  code(io, entries) {
    const steps = entries.flatMap(({ value }) => value.steps);
    const scenes = io.gamma(Math.max(1, ...steps.map(({ scene }) => scene + 1)));
    const choices = io.gamma(
      Math.max(1, ...steps.map(({ choice, instead }) => Math.max(choice + 1, instead))),
    );
    if (scenes > MOST || choices > MOST) throw new RangeError('no such story');
    return codeEntries(io, entries, BLANK, (value) => ({
      steps: codeSteps(io, value.steps, { scenes, choices }),
      looking: io.flag(value.looking),
      continued: io.flag(value.continued),
      ending: io.gamma(value.ending),
    }));
  },
  give(index, entries, draft, remarks) {
    draft.scenarios = given(index.scenarios, entries, remarks, unpacked);
  },
});

/** Steps of one path. A scene is told by its place among those not entered yet, and 0 means that it was entered. */
function codeSteps(io: Bits, steps: readonly PackedStep[], { scenes, choices }: Spans): PackedStep[] {
  const entered: number[] = [];
  return io.list(steps, { scene: 0, choice: 0, instead: 0 }, (step) => {
    const places = Math.max(0, scenes - entered.length) + 1;
    const place = entered.includes(step.scene) ? 0 : rankOf(step.scene, entered) + 1;
    const value = (place * choices + step.choice) * (choices + 1) + step.instead;
    const read = io.bits(value, Math.max(1, widthOf(places * choices * (choices + 1) - 1)));
    const pair = Math.floor(read / (choices + 1));
    const again = pair < choices;
    const scene = again
      ? io.bits(step.scene, widthOf(scenes - 1))
      : numberAt(Math.floor(pair / choices) - 1, entered);
    if (!again) entered.push(scene);
    entered.sort((a, b) => a - b);
    return { scene, choice: pair % choices, instead: read % (choices + 1) };
  });
}

function packed(item: ScenarioIndex, { steps, continued, ending }: ScenarioProgress): PackedScenario | null {
  if (steps.length === 0 && ending === null) return null;
  const found: PackedStep[] = [];
  let looking = false;
  for (const step of steps) {
    const made = packedStep(item, step);
    if (!made || looking) break;
    found.push(made);
    looking = step.back && step.instead === null;
  }
  return {
    steps: found,
    looking,
    continued: continued || found.length < steps.length,
    ending: ending === null ? 0 : item.scenes.findIndex((scene) => scene?.id === ending) + 2,
  };
}

function packedStep(item: ScenarioIndex, step: Step): PackedStep | null {
  const scene = item.scenes.findIndex((each) => each?.id === step.scene);
  const choices = item.scenes[scene]?.choices ?? [];
  const choice = choices.indexOf(step.choice);
  const instead = step.instead === null ? 0 : choices.indexOf(step.instead) + 1;
  const known = choice >= 0 && (instead > 0 || step.instead === null);
  return known ? { scene, choice, instead } : null;
}

/** The steps up to the first one whose scene or choices are retired. */
function unpacked(
  item: ScenarioIndex,
  { steps, looking, continued, ending }: PackedScenario,
): ScenarioProgress {
  const found: Step[] = [];
  for (const { scene, choice, instead } of steps) {
    const place = item.scenes[scene];
    const first = place?.choices[choice];
    const second = place?.choices[instead - 1] ?? null;
    if (!place || !first || (instead > 0 && second === null)) break;
    const back = second !== null || (looking && found.length === steps.length - 1);
    found.push({ scene: place.id, choice: first, back, instead: second });
  }
  return {
    steps: found,
    continued: continued || found.length < steps.length,
    ending: ending === 0 ? null : (item.scenes[ending - 2]?.id ?? RETIRED_ENDING),
    replay: null,
  };
}
