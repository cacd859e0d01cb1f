/** Every activity stands on exactly one page, and the assessment comes out. */
import type { Slot } from '../../components/model/course.ts';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { withoutCopies } from './copies.ts';
import { slotParts, slotsOf } from './slots.ts';
import type { ActivityKind, CourseSource, PageSource, Placement } from './source.ts';

/** Checks placements and the assessment. */
export function checkPlacement(course: CourseSource): Finding[] {
  const [pages, scenarios] = [withoutCopies(course.pages), withoutCopies(course.scenarios)];
  const source = { ...course, pages, scenarios };
  return [
    ...checkPlaced(source),
    ...source.pages.flatMap(checkAssessmentLine),
    ...checkAssessment(source),
    ...slotParts.flatMap((part) => checkAgreement(source, part)),
    ...checkCompletion(source),
  ];
}

function idsOf(source: CourseSource, kind: ActivityKind): readonly { id: string; at: Place }[] {
  if (kind === 'question') return source.questions;
  return kind === 'scenario' ? source.scenarios : source.reflections;
}

/** Where each activity is placed, by directives and by the debriefs of scenarios, in order. */
function placementsOf(source: CourseSource): Placement[] {
  const debriefs = source.scenarios.flatMap(({ reflection }): Placement[] =>
    reflection ? [{ kind: 'reflection', id: reflection.value, at: reflection.at }] : [],
  );
  return [...source.pages.flatMap(({ placements }) => placements), ...debriefs];
}

function checkPlaced(source: CourseSource): Finding[] {
  const findings: Finding[] = [];
  const placements = placementsOf(source);
  for (const kind of ['question', 'scenario', 'reflection'] as const) {
    const known = idsOf(source, kind);
    const ids = known.map(({ id }) => id);
    const first = new Map<string, Place>();
    for (const { id, at } of placements.filter((placement) => placement.kind === kind)) {
      const earlier = first.get(id);
      first.set(id, earlier ?? at);
      if (earlier) {
        const other = `${earlier.file}, line ${earlier.line ?? 1}`;
        findings.push(find('activity-placed-twice', at, { id, other }));
      }
      const isDebrief = source.scenarios.some(({ reflection }) => reflection?.at === at);
      if (!ids.includes(id) && !isDebrief) {
        const near = didYouMean(id, ids, `Use the id of a ${kind}.`);
        findings.push(find('reference-unknown', at, { what: kind, id, near }));
      }
    }
    findings.push(...checkUnplaced(source, kind, first));
  }
  return findings;
}

function checkUnplaced(
  source: CourseSource,
  kind: ActivityKind,
  placed: ReadonlyMap<string, Place>,
): Finding[] {
  const assessed = new Set(source.questions.filter(({ use }) => use === 'assessment').map(({ id }) => id));
  return idsOf(source, kind).flatMap(({ id, at }) => {
    const place = placed.get(id);
    if (kind === 'question' && assessed.has(id)) {
      return place ? [find('assessment-question-placed', place, { id })] : [];
    }
    const directive = `::${kind}{#${id}}`;
    return place ? [] : [find('activity-unplaced', at, { what: kind, id, directive })];
  });
}

function checkAssessmentLine({ kind, placements }: PageSource): Finding[] {
  const lines = placements.filter((placement) => placement.kind === 'assessment');
  const reason =
    kind === 'lesson' ? 'A lesson cannot hold the assessment.' : 'The assessment is placed a second time.';
  return lines.slice(kind === 'lesson' ? 0 : 1).map(({ at }) => find('assessment-not-here', at, { reason }));
}

function checkAssessment({ pages, questions }: CourseSource): Finding[] {
  const [page, ...more] = pages.filter(({ kind }) => kind === 'assessment');
  const bank = questions.filter(({ use }) => use === 'assessment');
  if (!page?.draw) return bank.map(({ id, at }) => find('bank-without-assessment', at, { id }));
  const draw = page.draw;
  const findings = more.map(({ at }) => find('assessment-twice', at, { file: page.at.file }));
  if (draw.value > bank.length) {
    findings.push(find('draw-too-large', draw.at, { draw: draw.value, bank: bank.length }));
  }
  const balance = Object.entries(page.balance);
  const sum = balance.reduce((total, [, count]) => total + count, 0);
  if (balance.length > 0 && sum !== draw.value) {
    const facts = { expected: `numbers that add up to ${draw.value}, the draw`, found: `a sum of ${sum}` };
    findings.push(find('balance-wrong', page.balanceAt, facts));
  }
  for (const [outcome, count] of balance) {
    const there = bank.filter((question) => question.outcome?.value === outcome).length;
    if (there >= count) continue;
    const facts = { expected: `at least ${count} assessment questions of ${outcome}`, found: String(there) };
    findings.push(find('balance-wrong', page.balanceAt, facts));
  }
  return findings;
}

/** The agreement and the plan stand once, on a lesson; what is declared is shown, and what is shown is declared. */
function checkAgreement(source: CourseSource, part: Slot['part']): Finding[] {
  const directive = `::${part}`;
  const lines = source.pages.flatMap(({ kind, placements }) =>
    placements.filter((placement) => placement.kind === part).map(({ at }) => ({ kind, at })),
  );
  const [first, ...more] = lines;
  const [slot] = slotsOf(source).filter((one) => one.part === part);
  const where = 'the page of the assessment';
  const other = `${first?.at.file ?? ''}, line ${first?.at.line ?? 1}`;
  return [
    ...lines
      .filter(({ kind }) => kind === 'assessment')
      .map(({ at }) => find('not-here', at, { what: `“${directive}”`, where })),
    ...more.map(({ at }) => find('activity-placed-twice', at, { id: directive, other })),
    ...(first && !slot ? [find('agreement-without-slots', first.at, { directive, part })] : []),
    ...(slot && !first ? [find('agreement-unplaced', slot.at, { directive, part })] : []),
  ];
}

function checkCompletion({ data, at, pages }: CourseSource): Finding[] {
  const assessed = pages.some(({ kind }) => kind === 'assessment');
  const findings: Finding[] = [];
  if (!assessed && data.completion?.required?.includes('assessment')) {
    const reason = 'The assessment is required for completion, but there is no assessment page.';
    findings.push(find('completion-wrong', at(['completion', 'required']), { reason }));
  }
  if (assessed && data.score === 'completion') {
    const reason =
      '“score: completion” is for courses without an assessment; here the assessment gives the score.';
    findings.push(find('completion-wrong', at(['score']), { reason }));
  }
  return findings;
}
