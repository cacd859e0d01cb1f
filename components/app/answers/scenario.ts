import { play } from '../../model/play.ts';
import { textOf } from '../../model/words.ts';
import { block, plain, type Book } from './book.ts';
import { reflectionLines } from './reflection.ts';

export function scenarioLines(book: Book, id: string): readonly string[] {
  const { content, progress, t } = book;
  const scenario = content.scenario(id);
  const given = progress.scenarios[id];
  if (!scenario || !given || given.steps.length === 0) return [];
  const { history, scene, phase } = play(scenario, given.steps, given.continued);
  const decisions = history.filter((step) => step.scene.kind === 'decision');
  const ending = phase === 'ended' ? [t('answers.ending', { words: scene.title || plain(scene.html) })] : [];
  return [
    scenario.title,
    ...decisions.map(({ choice }) => t('answers.chose', { words: plain(textOf(choice)) })),
    ...ending,
    ...(scenario.reflection ? block(['', ...reflectionLines(book, scenario.reflection)]) : []),
  ];
}
