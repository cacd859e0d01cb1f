/** The report as text: what breaks first, then what people will notice. */
import type { Report } from './compare.ts';
import { heads, type Finding, type Section } from './words.ts';

const conclusions: Readonly<Record<Report['verdict'], string>> = {
  breaking:
    'Breaking: learners would lose work, or it would be mixed up. Do not upload this before it is mended.',
  'asked-again': 'Safe to upload; the questions above are asked again.',
  safe: 'Safe to upload.',
};

/** Sections with their findings, and what to conclude. */
export function formatReport({ old, now, findings, verdict }: Report): string {
  const head = `From ${named(old)}, which learners have, to ${named(now)}, as the course is now.`;
  const sections = (Object.keys(heads) as Section[]).flatMap((section) => {
    const here = findings.filter((finding) => finding.section === section);
    return here.length === 0 ? [] : `${heads[section]}\n${here.map(item).join('\n')}`;
  });
  return [head, ...sections, conclusions[verdict]].join('\n\n');
}

function named({ id, version }: Report['old']): string {
  return `${id} ${version}`;
}

function item({ message, remedy }: Finding): string {
  return `  - ${message}${remedy === undefined ? '' : `\n    ${remedy}`}`;
}
