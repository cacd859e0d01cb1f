/** The app around a story. */
import { hear } from '../question/harness.ts';
import { danceFloor } from '../../../components/scenario/examples.ts';
import type { CourseScenario } from '../../../components/scenario/scenario.ts';
import { play } from '../../../components/model/play.ts';
import type { ScenarioProgress, Step } from '../../../components/model/progress.ts';

type Path = Pick<ScenarioProgress, 'steps' | 'continued'>;

/** Makes each move and gives the new progress back; keeps what was done, in words. */
export function connect(scenario: CourseScenario): string[] {
  const log: string[] = [];
  const move = (name: string, next: (path: Path) => Path): void => {
    log.push(name);
    const old = scenario.progress ?? { steps: [], continued: false, ending: null, replay: null };
    scenario.progress = old.replay ? { ...old, replay: next(old.replay) } : { ...old, ...next(old) };
  };
  const changeLast = ({ steps }: Path, change: (step: Step) => Step): Path => ({
    steps: steps.map((step, position) => (position === steps.length - 1 ? change(step) : step)),
    continued: false,
  });
  const here = ({ steps, continued }: Path): string => play(danceFloor, steps, continued).scene.id;
  hear(scenario, 'scenario-chosen', ({ choice }) =>
    move(`chose ${choice}`, (path) => {
      const last = path.steps.at(-1);
      return last?.back && last.instead === null
        ? changeLast(path, (step) => ({ ...step, instead: choice }))
        : {
            steps: [...path.steps, { scene: here(path), choice, back: false, instead: null }],
            continued: false,
          };
    }),
  );
  hear(scenario, 'scenario-continued', () => move('continued', ({ steps }) => ({ steps, continued: true })));
  hear(scenario, 'scenario-stepped-back', () =>
    move('stepped back', (path) => changeLast(path, (step) => ({ ...step, back: true }))),
  );
  hear(scenario, 'scenario-replayed', () => {
    log.push('replayed');
    if (scenario.progress)
      scenario.progress = { ...scenario.progress, replay: { steps: [], continued: false } };
  });
  return log;
}
