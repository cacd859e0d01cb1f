/** The copy to share as one HTML file without a script. */
import { DEFINITIONS } from '../definitions.ts';
import type { SharedCount } from './counts.ts';
import type { SharedItem, SharedOption, SharedReport } from './shared.ts';
import { apartWords, countWords, peopleWords, ROUNDED, timeWords, WARNING } from './words.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function esc(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

const count = (n: SharedCount): string => (n === null ? `<i>${countWords(n)}</i>` : countWords(n));

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('');
  return `<table><caption>${esc(caption)}</caption><thead><tr>${head
    .map((title) => `<th scope="col">${esc(title)}</th>`)
    .join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${esc(title)}</h2>${body}</section>`;
}

function optionRow({ n, note, right, words }: SharedOption): readonly string[] {
  return [`${right ? '✓ ' : ''}${esc(words)}`, esc(note), count(n)];
}

function itemPart({ flags, n, options, right, scored, text }: SharedItem): string {
  const lines = [`People: ${count(n)}`, ...(scored ? [`right at first: ${count(right)}`] : [])];
  const look = flags.length > 0 ? `<p class="flag">Look at this: ${esc(flags.join('; '))}.</p>` : '';
  return `<article><h3>${esc(text)}</h3><p>${lines.join(', ')}.</p>${look}${table(
    'First answers',
    ['Answer', 'Note', 'People'],
    options.map(optionRow),
  )}</article>`;
}

function overview({ coreMinutes, n, status, weeks }: SharedReport): string {
  const facts = [
    `People: ${count(n)}.`,
    weeks ? `Weeks beginning ${weeks.first} to ${weeks.last}.` : '',
    coreMinutes === null ? '' : timeWords(coreMinutes),
  ];
  const lines = status.filter((line) => line.n !== 0).map((line) => [esc(line.words), count(line.n)]);
  return `<p>${facts.filter(Boolean).join(' ')}</p>${table('Where people stand', ['Status', 'People'], lines)}`;
}

function scenarioPart({ scenarios }: SharedReport): string {
  return scenarios
    .map(
      ({ decisions, endings, finished, started, title }) =>
        `<article><h3>${esc(title)}</h3><p>Began: ${count(started)}, came to an ending: ${count(finished)}.</p>${decisions
          .map((decision) =>
            table(decision.title, ['Choice', 'Quality', 'People'], decision.choices.map(optionRow)),
          )
          .join('')}${table(
          'Endings',
          ['Ending', 'How it ends', 'People'],
          endings.map((ending) => [esc(ending.title), esc(ending.ending), count(ending.n)]),
        )}</article>`,
    )
    .join('');
}

function changePart({ change }: SharedReport): string {
  const lines = change.flatMap(({ apart, statement }) =>
    apart === null
      ? []
      : `<li>${esc(`${statement} ${apartWords({ n: peopleWords(apart.n), words: apart.words })}`)}</li>`,
  );
  const apart = lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
  const moved = table(
    'Before and after',
    ['Statement', 'Up', 'Same', 'Down', 'People'],
    change.map((line) => [
      esc(line.statement),
      count(line.up),
      count(line.same),
      count(line.down),
      count(line.n),
    ]),
  );
  return `${moved}${apart}`;
}

function testPart({ test }: SharedReport): string {
  if (!test) return '';
  const { alpha, 'test-mean': mean } = DEFINITIONS;
  const facts = [
    `People with a score: ${count(test.n)}.`,
    test.mean === null ? '' : `${mean.title}: about ${test.mean}.`,
    test.alpha === null ? '' : `${alpha.title}: about ${test.alpha}, ${alpha.good}.`,
  ];
  const outcomes = test.byOutcome
    .filter(({ share }) => share !== null)
    .map(({ share, title }) => [esc(title), `about ${Math.round((share ?? 0) * 100)} %`]);
  return `<p>${facts.filter(Boolean).join(' ')}</p>${table('By outcome', ['Outcome', 'Right'], outcomes)}`;
}

function pilotPart({ pilot }: SharedReport): string {
  if (!pilot) return '';
  return [
    table(
      'What the rules agreed beforehand suggest; a person decides',
      ['Rule', 'About', 'Suggested'],
      pilot.decisions.map(({ about, rule, state }) => [esc(rule), esc(about), esc(state)]),
    ),
    table(
      'Pages called unclear',
      ['Page', 'People'],
      pilot.unclear.map(({ people, title }) => [esc(title), count(people)]),
    ),
    ...pilot.questionnaire.map(itemPart),
    table(
      'Comments that a person chose to share',
      ['About', 'Comment'],
      pilot.comments.map(({ about, text }) => [esc(about), esc(text)]),
    ),
  ].join('');
}

const STYLE = `:root{color-scheme:light dark}body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Seravek,Ubuntu,Calibri,sans-serif}h1,h2,h3{font-family:'Iowan Old Style','Palatino Linotype',P052,Georgia,serif;line-height:1.2}h2{border-bottom:2px solid #b0413a;padding-bottom:.3rem;margin-top:2.5rem}table{width:100%;border-collapse:collapse;margin:1rem 0}caption{text-align:start;font-weight:600}th,td{padding:.35rem .5rem;border-bottom:1px solid #8886;text-align:start;vertical-align:top}tbody th{font-weight:400}td:last-child{white-space:nowrap}.warning{border-inline-start:4px solid #b0413a;padding:.5rem .75rem;font-weight:600}article{break-inside:avoid-page}.flag::before{content:'▲ '}td:last-child:has(i){opacity:.75}`;

/** A whole HTML page that loads nothing and runs nothing. */
export function copyPage(shared: SharedReport): string {
  const { course, of } = shared;
  const title = `${course.title}${of === '' ? '' : `, ${of}`}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${esc(title)}: copy to share</title><style>${STYLE}</style></head><body><main>
<h1>${esc(title)}</h1><p>Version ${esc(course.version)}. Report without names.</p>
<p class="warning">${WARNING}</p>
<p>${ROUNDED}</p>
${section('Where people stand', overview(shared))}
${section('Pilot', pilotPart(shared))}
${section('Questions', shared.items.map(itemPart).join(''))}
${section('Scenarios', scenarioPart(shared))}
${section('Change', changePart(shared))}
${section('Test', testPart(shared))}
</main></body></html>
`;
}
