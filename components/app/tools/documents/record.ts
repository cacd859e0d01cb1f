/** A record of completion. It claims no more than the course knows, and nothing of what was written or chosen. */
import type { Opening } from '../../../lms/port.ts';
import { isComplete } from '../../../state/requirements.ts';
import { bestOf, percentOf } from '../../../state/results.ts';
import { progressCounts, type LeftItem } from '../../../state/selectors.ts';
import type { Block, Row, Section, TakenDocument } from './document.ts';
import { onceEach } from '../../way.ts';
import { dayWords, frameOf, type Source } from './source.ts';

export interface RecordSource extends Source {
  readonly opening: Pick<Opening, 'tracked' | 'mode' | 'learner' | 'completion' | 'score'>;
}

export function recordDocument(source: RecordSource): TakenDocument {
  const { index, progress, opening, t } = source;
  const own = isComplete(index, progress);
  const done = own || opening.completion === 'completed';
  const frame = frameOf(source);
  return {
    ...frame,
    title: t(done ? 'record.title' : 'record.so-far'),
    lead: done ? (own ? [] : [t('record.by-lms')]) : [t('record.not-yet')],
    sections: [
      { heading: '', blocks: [{ kind: 'rows', rows: mainRows(source, done) }] },
      { heading: t('record.done'), blocks: doneBlocks(source) },
      ...(done ? [] : leftSection(source)),
    ],
    foot: [t(opening.tracked ? 'record.bounds' : 'record.bounds-alone'), ...frame.foot],
  };
}

function mainRows(source: RecordSource, done: boolean): Row[] {
  const { index, opening, t } = source;
  const score = scoreWords(source);
  return [
    { label: t('record.name'), text: opening.learner.name || null },
    { label: t('record.course'), text: index.title },
    { label: t('record.version'), text: index.version },
    ...(done ? [{ label: t('record.completed'), text: completionDay(source) }] : []),
    ...(score ? [{ label: t('record.score'), text: score }] : []),
  ];
}

/** A line to write on where the day is not known: work of before it was kept, or an LMS that holds more than the course. */
function completionDay({ progress: { completed }, index }: RecordSource): string | null {
  return completed === undefined ? null : dayWords({ index, now: new Date(completed * 864e5) }, 'UTC');
}

/** The best result of the assessment, else the score that the LMS holds. */
function scoreWords({ index, progress, opening, t }: RecordSource): string | null {
  const best = index.assessment ? bestOf(progress.assessment.results) : null;
  if (best) return t('record.result', { correct: best.correct, count: best.total, percent: percentOf(best) });
  return opening.score ? t('record.held', { score: opening.score.raw }) : null;
}

function doneBlocks({ index, progress, t }: Source): Block[] {
  // Steps alone: what is optional would make work that is done look unfinished.
  const { done, total } = progressCounts(index, progress);
  const stories = index.scenarios.filter(({ id }) => progress.scenarios[id]?.ending);
  const steps = t('record.steps', { done, count: total });
  if (stories.length === 0) return [{ kind: 'words', text: steps }];
  return [
    { kind: 'words', text: `${steps}\n${t('record.stories')}` },
    { kind: 'list', items: stories.map(({ title }) => title) },
  ];
}

function leftSection({ index, progress, t }: Source): Section[] {
  // A page with the assessment, like one with a story, is named once, with what is to be done there.
  const left = onceEach(progressCounts(index, progress).left).filter(
    ({ kind, page }) => kind !== 'page' || page !== index.assessment?.page,
  );
  const words = ({ kind, title, instead }: LeftItem): string =>
    [`${t(`left.${kind}`)} ${title}`, ...instead.map((other) => other.title)].join(`, ${t('left.or')} `);
  return left.length === 0
    ? []
    : [{ heading: t('left.title'), blocks: [{ kind: 'list', items: left.map(words) }] }];
}
