/** Ways through a story that together make every choice which can be made at all. */
import type { ScenarioContent } from '../../../components/model/course.ts';
import { play, type PlayPosition } from '../../../components/model/play.ts';
import type { Step } from '../../../components/model/progress.ts';

const step = (scene: string, choice: string): Step => ({ scene, choice, back: false, instead: null });

/** Every way from the start to an ending; a story that goes in circles is left after as many steps as it has scenes. */
function allWays(content: ScenarioContent, steps: readonly Step[] = []): Step[][] {
  const position: PlayPosition = play(content, steps, true);
  if (position.phase === 'ended' || steps.length > content.scenes.length) return [[...steps]];
  return position.offered.flatMap(({ id }) => allWays(content, [...steps, step(position.scene.id, id)]));
}

/** The fewest ways, one after the other, each of which makes the most choices that none before it has made. */
export function waysThrough(content: ScenarioContent): Step[][] {
  const ways = allWays(content);
  const named = (way: readonly Step[]): string[] => way.map(({ scene, choice }) => `${scene}.${choice}`);
  const open = new Set(ways.flatMap(named));
  const chosen: Step[][] = [];
  while (open.size > 0) {
    const fresh = (way: readonly Step[]): number => named(way).filter((one) => open.has(one)).length;
    const best = ways.reduce((one, other) => (fresh(other) > fresh(one) ? other : one));
    named(best).forEach((one) => open.delete(one));
    chosen.push(best);
  }
  return chosen;
}
