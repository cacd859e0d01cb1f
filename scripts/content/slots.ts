/** The fields of the agreement and of the Monday plan, in the order of course.yaml. */
import type { Slot } from '../../components/model/course.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { CourseSource } from './source.ts';

type SlotSource = Omit<Slot, 'number'> & { readonly at: Place };

export const slotParts = ['agreement', 'plan'] as const;

/** Fields of both parts; the short form of a field is its title. */
export function slotsOf({ data, at }: Pick<CourseSource, 'data' | 'at'>): SlotSource[] {
  const { slots = {}, plan = {} } = data.agreement ?? {};
  const list: Record<Slot['part'], typeof slots> = { agreement: slots, plan };
  return slotParts.flatMap((part) =>
    Object.entries(list[part]).map(([id, field]): SlotSource => {
      const long: Exclude<typeof field, string> = typeof field === 'string' ? { title: field } : field;
      return {
        id,
        title: long.title,
        hint: long.hint ?? '',
        ask: long.ask ?? '',
        contact: long.contact ?? false,
        part,
        at: at(['agreement', part === 'plan' ? 'plan' : 'slots', id]),
      };
    }),
  );
}

/** Whether a page of the course shows this part. */
export function isShown({ pages }: Pick<CourseSource, 'pages'>, part: Slot['part']): boolean {
  return pages.some(({ placements }) => placements.some(({ kind }) => kind === part));
}
