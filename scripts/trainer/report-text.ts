/** The report in a few plain lines for a terminal. */
import { definitionOf } from '../../components/trainer/definitions.ts';
import { findingsOf, type Finding } from '../../components/trainer/page/mend.ts';
import {
  inWords,
  nobodyHere,
  statuses,
  statusWords,
  type Unit,
} from '../../components/trainer/page/words.ts';
import type { Figure, Report } from '../../components/trainer/report.ts';

const verbs: Readonly<Record<Finding['state'], string>> = { mend: 'Mend?', watch: 'Look at', read: 'Read' };

/** Findings that are listed; the page has all of them. */
const LISTED = 12;

/** Names stay out of it: a terminal is read over shoulders and copied into tickets. */
export function reportText(report: Report): string {
  return [heading(report), who(report), testAndTime(report), stories(report), mend(report), notes(report)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading({ course: { title, version } }: Report): string {
  return `${title}, version ${version}`;
}

function who(report: Report): string {
  const { counts, people } = report;
  const parts = statuses.flatMap((status) =>
    counts[status] > 0 ? [`${counts[status]} ${statusWords[status]}`] : [],
  );
  return people.length === 0
    ? nobodyHere(report)
    : `Who\n  ${people.length} ${people.length === 1 ? 'person' : 'people'}: ${parts.join(', ')}.`;
}

function testAndTime({ test, coreMinutes }: Report): string {
  const lines = [
    ...(test ? [line(test.mean, 'points'), line(test.alpha, 'number')] : []),
    line(coreMinutes, 'minutes'),
  ];
  return `Test and time\n${lines.join('\n')}`;
}

function line(figure: Figure, unit: Unit): string {
  const { definition, value, why } = figure;
  const words = inWords(figure, unit);
  const known = value === null ? words : `${words}. ${why}`.trimEnd();
  return `  ${definitionOf(definition)?.title ?? definition}: ${known}`;
}

function stories({ scenarios }: Report): string {
  const lines = scenarios
    .filter(({ started }) => started > 0)
    .map(({ title, started, finished, scenes }) => {
      const endings = scenes
        .filter(({ kind, n }) => kind === 'ending' && n > 0)
        .map(({ title: ending, id, n }) => `${ending || id} ${n}`);
      return `  ${title}: ${started} began, ${finished} came to an ending${endings.length > 0 ? ` (${endings.join('; ')})` : ''}.`;
    });
  return lines.length === 0 ? '' : `Scenarios\n${lines.join('\n')}`;
}

function mend(report: Report): string {
  const findings = findingsOf(report);
  if (findings.length === 0)
    return 'What to mend first\n  Nothing stands out yet, or too few people have answered.';
  const listed = findings.slice(0, LISTED).map(({ state, about, why }) => {
    return `  ${verbs[state]}: ${about}\n    ${why}`;
  });
  const more = findings.length - listed.length;
  return ['What to mend first', ...listed, ...(more > 0 ? [`  … and ${more} more.`] : [])].join('\n');
}

function notes({ notes: all }: Report): string {
  if (all.length === 0) return '';
  const lines = all.map(({ file, message }) => `  ${file === '' ? '' : `${file}: `}${message}`);
  return `What was read\n${lines.join('\n')}`;
}
