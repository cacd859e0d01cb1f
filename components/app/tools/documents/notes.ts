/** Everything that the learner wrote in reflections, in the order of the course, and the plan. */
import type { PageIndex, ReflectionIndex } from '../../../model/course.ts';
import { plain } from '../../answers/book.ts';
import type { Block, Section, TakenDocument } from './document.ts';
import { sheetSections } from './agreement.ts';
import { frameOf, type Source } from './source.ts';

export function notesDocument(source: Source): TakenDocument {
  const { index, t } = source;
  const notes = index.pages.flatMap((page) => pageSection(page, source));
  const plan = planSection(source);
  const written = notes.length > 0 || plan.some(({ blocks }) => blocks.some(isFilled));
  return {
    ...frameOf(source),
    title: t('notes.title'),
    lead: [
      t(written ? 'notes.about' : 'notes.none'),
      ...(hasAgreement(index) ? [t('notes.apart', { title: t('agreement.page.agreement') })] : []),
    ],
    sections: [...notes, ...plan],
  };
}

function hasAgreement({ slots }: Source['index']): boolean {
  return slots.some(({ part }) => part === 'agreement');
}

function pageSection({ id, title }: PageIndex, source: Source): Section[] {
  const blocks = source.index.reflections
    .filter(({ page }) => page === id)
    .flatMap((reflection) => noteBlocks(reflection, source));
  return blocks.length > 0 ? [{ heading: title, blocks }] : [];
}

/** Nothing for what was not written; own words alone where the texts of the course did not arrive. */
function noteBlocks({ id }: ReflectionIndex, { content, progress, t }: Source): Block[] {
  const given = progress.reflections[id];
  if (!given) return [];
  const { text, picks, blank } = given;
  const asked = content.reflection(id);
  const ticked = asked?.picks.filter((pick) => picks.includes(pick.id)).map((pick) => pick.text) ?? [];
  const own: Block[] = [
    ...(blank ? [{ kind: 'soft' as const, text: t('answers.blank') }] : []),
    ...(ticked.length > 0 ? [{ kind: 'list' as const, items: ticked }] : []),
    ...(text.trim() ? [{ kind: 'words' as const, text }] : []),
  ];
  if (own.length === 0 || !asked) return own;
  return [{ kind: 'title', text: asked.title }, { kind: 'soft', text: plain(asked.prompt) }, ...own];
}

function isFilled(block: Block): boolean {
  return block.kind === 'rows' && block.rows.some(({ soft }) => !soft);
}

/** One section: its fields are the lines of a table. */
function planSection(source: Source): Section[] {
  const rows = sheetSections(source, 'plan').flatMap(({ heading, blocks: [block] }) =>
    block?.kind === 'words' || block?.kind === 'soft'
      ? [{ label: heading, text: block.text, soft: block.kind === 'soft' }]
      : [],
  );
  if (rows.length === 0) return [];
  return [{ heading: source.t('agreement.page.plan'), blocks: [{ kind: 'rows', rows }] }];
}
