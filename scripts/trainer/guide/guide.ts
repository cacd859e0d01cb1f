/** The facilitator's guide: the whole course as those need it who run it, with everything that learners find out. */
import type { KitSource } from '../../package/build.ts';
import { languagesInEnglish } from '../../content/locales/names.ts';
import type { CourseSource } from '../../content/source.ts';
import { counted } from '../../diagnostics/counted.ts';
import { html, type Markup } from '../markup.ts';
import type { KitPage } from '../page.ts';
import { alignmentPart } from './alignment.ts';
import { answerKeys } from './keys.ts';
import { modulePart } from './module.ts';
import { openPart } from './open.ts';
import { timingPart } from './timing.ts';

/** The bank by outcome; nothing for a course without an assessment. */
function bankPart({ source, codebook }: KitSource): Markup | null {
  const bank = source.questions.filter(({ use }) => use === 'assessment');
  if (bank.length === 0 || codebook.assessment === null) return null;
  const { drawn, pass } = codebook.assessment;
  const ids = [...Object.keys(source.data.outcomes), ''];
  return html`<section>
    <h2 id="bank">Answers to the final assessment</h2>
    <p>
      Everybody gets ${drawn} of these ${counted(bank.length, 'question')} in an order of their own. ${pass} %
      passes. After a fail learners see their own answers and what to read again, not the right ones.
    </p>
    ${ids.map((id) => {
      const asked = bank.filter(({ outcome }) => (outcome?.value ?? '') === id);
      const title = id === '' ? 'Of no outcome' : `${id} ${source.data.outcomes[id] ?? ''}`;
      return answerKeys(`bank-${id || 'other'}`, title, asked, source.data.elements);
    })}
  </section>`;
}

function summary({ modules, pages, scenarios, questions }: CourseSource): string {
  const used = (use: string): number => questions.filter((one) => one.use === use).length;
  const parts = [
    counted(modules.length, 'module'),
    counted(pages.length, 'page'),
    counted(scenarios.length, 'story', 'stories'),
    counted(used('practice'), 'practice question'),
    ...(used('assessment') > 0 ? [`${used('assessment')} in the bank of the final assessment`] : []),
  ];
  return parts.join(', ');
}

/** Nothing for a course in one language. */
function languagesLine({ data: { language, languages } }: CourseSource): string {
  if (languages.length === 0) return '';
  const [all, own] = [[language, ...languages], [language]].map(languagesInEnglish);
  return ` The course is in ${all}; here its words are those in ${own}.`;
}

/** Makes the guide of a course. */
export function guidePage(from: KitSource): KitPage {
  const { source, trainer } = from;
  const bank = bankPart(from);
  const alignment = alignmentPart(source);
  const chapters = [
    { id: 'timing', title: 'Timing' },
    ...source.modules.map(({ id, title }) => ({ id: `module-${id}`, title })),
    ...(bank ? [{ id: 'bank', title: 'Answers to the final assessment' }] : []),
    ...(alignment ? [{ id: 'alignment', title: 'What is taught, practised and assessed' }] : []),
    { id: 'open', title: 'Open for a person' },
  ];
  return {
    title: 'Facilitator’s guide',
    lead: `For those who run the course; learners do not get it, because it holds all answers. ${summary(source)}.${languagesLine(source)}`,
    contents: chapters,
    body: html`${timingPart(source, trainer.guides)}
    ${source.modules.map((module) => modulePart(module, from))} ${bank} ${alignment} ${openPart(from)}`,
  };
}
