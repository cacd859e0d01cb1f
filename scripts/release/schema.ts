/** What an old package must hold to be compared: only what the comparison looks at, so that older forms pass. */
import { z } from 'zod';

const id = z.string().min(1).max(200);
const number = z.int().min(0).max(1_000_000);
const ids = z.array(id.nullable());
const need = z.union([z.literal('core'), z.literal('optional'), z.looseObject({ oneOf: id })]);
const words = z.looseObject({ html: z.string(), text: z.string().optional() });

export const indexSchema = z.looseObject({
  format: z.int(),
  id,
  version: z.string(),
  edition: number.optional(),
  title: z.string(),
  language: z.string().max(200).optional(),
  languages: z.array(z.looseObject({ language: id, name: z.string() })).optional(),
  modules: z.array(z.looseObject({ id, title: z.string() })).optional(),
  pages: z.array(z.looseObject({ id, number, title: z.string(), need, module: id.optional() })).min(1),
  questions: z.array(
    z.looseObject({
      id,
      number,
      type: z.string(),
      options: ids,
      rows: z.array(z.looseObject({ id })),
    }),
  ),
  scenarios: z.array(
    z.looseObject({
      id,
      number,
      title: z.string(),
      page: id,
      need,
      scenes: z.array(z.looseObject({ id, choices: ids }).nullable()),
    }),
  ),
  reflections: z.array(z.looseObject({ id, number, picks: ids, page: id })),
  assessment: z.looseObject({ page: id, draw: number }).nullable(),
  slots: z.array(z.looseObject({ id, number, title: z.string(), part: z.enum(['agreement', 'plan']) })),
  interactions: z.array(z.string()).optional(),
  /** Only whether it is there. */
  pilot: z.unknown().optional(),
  completion: z.looseObject({
    required: z.array(z.enum(['pages', 'scenarios', 'assessment'])),
    pass: z.number(),
    tries: z.union([number, z.literal('unlimited')]),
  }),
});

export const moduleSchema = z.looseObject({
  id,
  pages: z.array(z.looseObject({ id, html: z.string() })),
  questions: z.array(
    z.looseObject({
      id,
      type: z.string(),
      stem: z.string(),
      text: z.string().optional(),
      options: z.array(words.extend({ id, correct: z.boolean() })),
      rows: z.array(words.extend({ id, right: z.string().nullable() })),
    }),
  ),
  scenarios: z.array(
    z.looseObject({
      id,
      start: id,
      scenes: z.array(
        z.looseObject({ id, html: z.string(), choices: z.array(words.extend({ id, to: id })) }),
      ),
    }),
  ),
  reflections: z.array(z.looseObject({ id, title: z.string(), prompt: z.string() })),
});

export const ledgerSchema = z.looseObject({
  entries: z.array(z.string().max(500)),
  state: z.string().optional(),
});
