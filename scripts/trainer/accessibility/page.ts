/**
 * The accessibility conformance statement: for each criterion of WCAG 2.2, levels A and AA, how it is met, how that is
 * checked, and what is left to a person. One file without requests; it has no date, so that the same course gives the
 * same bytes.
 */
import { readFileSync } from 'node:fs';
import { encode } from 'html-entities';
import type { Criterion, Principle } from './criterion.ts';
import { methods, type Method, type MethodName } from './methods.ts';
import { operable } from './operable.ts';
import { perceivable } from './perceivable.ts';
import { robust } from './robust.ts';
import { understandable } from './understandable.ts';

export const principles: readonly Principle[] = [
  { name: 'Perceivable', criteria: perceivable },
  { name: 'Operable', criteria: operable },
  { name: 'Understandable', criteria: understandable },
  { name: 'Robust', criteria: robust },
];

/** What the page says of its course. */
export interface StatementCourse {
  readonly title: string;
  readonly version: string;
}

const OPEN = [
  'Real screen readers (NVDA, JAWS, VoiceOver, TalkBack) were not tried. Names, roles, states and announcements are tested, as a browser passes them on; what is spoken is not.',
  'No people with disabilities were asked.',
  'Speech input, switches and screen magnifiers were not tried.',
  'Only one browser was used for the automatic checks (Chromium, on which Chrome and Edge are built). Firefox and Safari were not.',
  'Texts, pictures and films that are changed or added after this version need the looks that are named below.',
  'The learning system around the course, its frames and its sign-in are not part of this statement.',
];

const readStyle = (): string =>
  ['../../../components/styles/tokens.css', './page.css']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .trim();

function methodView([name, { title, says }]: readonly [string, Method]): string {
  return `<div class="way" id="by-${name}"><h3>${encode(title)}</h3><p>${encode(says)}</p></div>`;
}

/** Last and closed: whoever hands out a course reads what was checked, not by which file. */
function filesView(): string {
  const ways: readonly Method[] = Object.values(methods);
  const lists = ways
    .filter(({ files }) => files.length > 0)
    .map(
      ({ files, title }) =>
        `<dt>${encode(title)}</dt><dd>${files.map((file) => encode(file)).join('<br>')}</dd>`,
    );
  return `<details class="files"><summary>For engineers: the files that check it</summary>
<p>In the source of the course; “npm test” runs them over the packages that ship.</p>
<dl>${lists.join('\n')}</dl></details>`;
}

function checkedBy(names: readonly MethodName[]): string {
  if (names.length === 0) return 'by nothing automatic; see below';
  return names.map((name) => `<a href="#by-${name}">${encode(methods[name].title)}</a>`).join(', ');
}

function criterionView({ id, name, level, met, checked, left }: Criterion): string {
  return `<div class="criterion" id="c-${id.replaceAll('.', '-')}"><h3>${encode(name)} <span class="level">level ${level}</span></h3>
<p class="number">${id}</p>
<p>${encode(met)}</p>
<p><b>Checked:</b> ${checkedBy(checked)}.</p>
${left === undefined ? '' : `<p><b>Left to a person:</b> ${encode(left)}</p>`}</div>`;
}

function principleView({ name, criteria }: Principle): string {
  return `<section aria-labelledby="p-${name}"><h2 id="p-${name}">${name}</h2>
${criteria.map(criterionView).join('\n')}</section>`;
}

function introduction(course: StatementCourse): string {
  const count = principles.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return `<h1>Accessibility conformance statement</h1>
<p class="course">${encode(course.title)}, version ${encode(course.version)}</p>
<p>The course is made to meet the usual international rules for accessible pages, at their middle level (WCAG 2.2, level AA): all ${count} criteria of levels A and AA are named below, each with how it is met, how that is checked, and what is left to a person. The automatic checks run over the packages that ship.</p>
<p>It is our own statement. Nobody outside has audited it.</p>
<section aria-labelledby="open"><h2 id="open">What is not known</h2>
<ul>${OPEN.map((line) => `<li>${encode(line)}</li>`).join('\n')}</ul></section>
<section aria-labelledby="barrier"><h2 id="barrier">If something stands in your way</h2>
<p>Tell the person in your organisation who hands out this course: <span class="line">&nbsp;</span></p>
<p>Looked at with a screen reader, on what and when: <span class="line">&nbsp;</span></p></section>`;
}

/** The whole page. It is in English, whatever the language of the course. */
export function accessibilityPage(course: StatementCourse): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Accessibility · ${encode(course.title)}</title>
<style>${readStyle()}</style>
</head>
<body>
<header class="head"><p><a href="index.html">Trainer’s kit</a></p><p>${encode(course.title)} ${encode(course.version)}</p></header>
<main>
${introduction(course)}
<section aria-labelledby="how"><h2 id="how">How it is checked</h2>
${Object.entries(methods).map(methodView).join('\n')}</section>
${principles.map(principleView).join('\n')}
${filesView()}
</main>
</body>
</html>
`;
}
