/** Checks of what comes from outside: bodies of requests and files that somebody may have edited. */
import { z } from 'zod';

/** Names in addresses and of files: nothing that could lead elsewhere. */
export const targetName = /^[a-z0-9][a-z0-9.-]{0,60}$/;
export const learnerName = /^learner-[1-9]\d{0,5}$/;

const values = z.record(z.string().regex(/^(cmi|adl)\.[\w.]{1,200}$/), z.string().max(70_000));

export const saveShape = z.object({
  sequence: z.int().min(1),
  values,
  whole: z.boolean(),
});

export const newLearnerShape = z.object({ name: z.string().trim().max(80) });

export const attemptFileShape = z.object({
  learner: z.string().regex(learnerName),
  target: z.string().regex(targetName),
  attempts: z.array(z.object({ number: z.int().min(1), started: z.string(), saved: z.string(), values })),
});

export const learnersShape = z.object({
  learners: z.array(z.object({ id: z.string().regex(learnerName), name: z.string() })),
});
