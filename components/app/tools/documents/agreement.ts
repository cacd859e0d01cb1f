/** The draft agreement or the plan as a document; what `components/agreement/sheet.ts` shows on the page. */
import { isOpen, suggestion, type Field } from '../../../model/agreement.ts';
import type { Slot } from '../../../model/course.ts';
import { VIEWS } from '../../../state/views.ts';
import type { Block, Row, Section, TakenDocument } from './document.ts';
import { frameOf, type Source } from './source.ts';

export function agreementDocument(source: Source): TakenDocument {
  return sheetDocument(source, 'agreement');
}

export function planDocument(source: Source): TakenDocument {
  return sheetDocument(source, 'plan');
}

function sheetDocument(source: Source, part: Slot['part']): TakenDocument {
  const { t } = source;
  return {
    ...frameOf(source),
    title: t(`agreement.page.${part}`),
    lead: part === 'agreement' ? [t('agreement.what')] : [],
    sections: sheetSections(source, part),
  };
}

/** A section for each field. */
export function sheetSections(source: Source, part: Slot['part']): readonly Section[] {
  const { fields } = VIEWS[part]?.(source, source.progress) ?? { fields: [] };
  return fields.map((field) => ({ heading: field.slot.title, blocks: [fieldBlock(field, source)] }));
}

/** In the plan a field has one box, whose name is the heading. */
function fieldBlock(field: Field, source: Source): Block {
  const { part } = field.slot;
  const open = isOpen(field);
  const text = open ? source.t(`agreement.open.${part}`) : suggestion(field);
  if (part === 'plan') return { kind: open ? 'soft' : 'words', text };
  return {
    kind: 'rows',
    rows: [{ label: source.t('agreement.ours'), text, soft: open }, ...askRows(field, source)],
  };
}

/** A question that nobody has written yet, names and numbers are written by hand. */
function askRows({ slot, value }: Field, { t }: Source): Row[] {
  const own = value.ask.trim();
  return [
    { label: t('agreement.asked'), text: own || null },
    ...(slot.contact
      ? [
          { label: t('agreement.contact-name'), text: null },
          { label: t('agreement.contact-number'), text: null },
        ]
      : []),
  ];
}
