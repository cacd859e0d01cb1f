/** What the course leaves open for a person: words to set, decisions to make, people to ask. */
import type { KitSource } from '../../package/build.ts';
import { plain } from '../../content/nodes.ts';
import { counted } from '../../diagnostics/counted.ts';
import { html, type Markup } from '../markup.ts';

/** Of the course as it was built: what its authors still have to do. */
function unfinished({ source, neutralTerms, diagnostics }: KitSource): Markup[] {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const terms = neutralTerms.map((term) => `“${term}”`).join(', ');
  return [
    ...(neutralTerms.length > 0
      ? [
          html`The course speaks of ${terms} in words that work anywhere. To have your own there before you
            hand it out, ask whoever builds the packages: they stand under <code>terms</code> in
            <code>course.yaml</code>.`,
        ]
      : []),
    ...(source.data.stage === 'draft'
      ? [html`The course is marked as a draft. Do not hand it out as finished.`]
      : []),
    ...(warnings > 0
      ? [
          html`The check of the course gives ${counted(warnings, 'warning')}. Ask whoever builds the packages;
            <code>npm run check</code> shows them.`,
        ]
      : []),
  ];
}

const readers = [
  'somebody who uses a screen reader, and somebody who works without a mouse',
  'somebody who reads a language of the course as a second one',
  'somebody who lives what the course speaks about',
  'the person who is responsible for safety and safeguarding in your organisation',
];

function decisions({ codebook }: KitSource): string[] {
  const { assessment } = codebook;
  return [
    'Who answers learners’ questions, and how fast.',
    'By when people should be through, and when they are reminded.',
    'In whose working time they take it.',
    'Who sees results and comments, and when attempts are deleted.',
    'What you do when a comment or an answer worries you.',
    'How somebody takes part who cannot use the LMS, and who marks that as complete.',
    ...(assessment === null
      ? []
      : [
          `Whether a pass at ${assessment.pass} % suits you. The score is for learning: do not use it to judge staff.`,
        ]),
  ];
}

/** Parts of the guide whose authors left something to be decided locally. */
function written({ source, trainer }: KitSource): Markup[] {
  return source.modules.flatMap(({ id, title }) => {
    const heading = trainer.guides
      .get(id)
      ?.children.find((node) => node.type === 'heading' && /decide/i.test(plain([node])));
    if (heading?.type !== 'heading') return [];
    const part = String(heading.data?.hProperties?.['id']);
    return [html`<a href="#module-${id}--${part}">${title}: ${plain([heading])}</a>`];
  });
}

function list(items: readonly (string | Markup)[]): Markup {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** The last chapter of the guide. */
export function openPart(from: KitSource): Markup {
  const toDo = unfinished(from);
  const links = written(from);
  return html`<section>
    <h2 id="open">Open for a person</h2>
    ${toDo.length > 0 ? list(toDo) : html`<p>Nothing is left open in the course itself.</p>`}
    <h3 id="decide">For you to decide</h3>
    ${list(decisions(from))} ${links.length > 0 ? list(links) : null}
    <h3 id="readers">Who should read it before you hand it out</h3>
    <p>No program can judge this. Ask, and pay them for their time:</p>
    ${list(readers)}
  </section>`;
}
