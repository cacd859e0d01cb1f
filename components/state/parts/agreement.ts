import { editField } from '../agreement-moves.ts';
import { agreementOf } from '../agreement.ts';
import { fields } from '../packed/fields.ts';
import type { Part } from '../part.ts';

export const part: Part = {
  moves: { 'agreement-edited': editField },
  section: fields,
  views: {
    agreement: (context, progress) => agreementOf(context, progress, 'agreement'),
    plan: (context, progress) => agreementOf(context, progress, 'plan'),
  },
};
