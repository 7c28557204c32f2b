import { z } from 'zod';

const Label = z.string().regex(/^[A-Z]\d{3}$/);
const Call = z.strictObject({
  ticket: Label,
  counter: z.int().positive(),
  /** Rises with every call, so that a recall of the same number is news too. */
  calls: z.int().positive(),
  at: z.string(),
});

/** All that the public board may know: numbers and counters. Names have no field here. */
export const BoardView = z.strictObject({
  office: z.string().max(120),
  /** Newest first. */
  calls: z.array(Call).max(8),
  waiting: z.array(
    z.strictObject({ service: z.string().max(80), prefix: z.string().max(1), count: z.int().min(0) }),
  ),
});
export type BoardView = z.infer<typeof BoardView>;
