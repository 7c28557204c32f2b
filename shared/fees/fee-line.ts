import { z } from 'zod';

/** One fee assessed at intake. `amountVnd` is null where no confirmed tariff is known and none was entered. */
export const FeeLine = z.strictObject({
  label: z.string().min(1).max(700),
  amountVnd: z.int().min(0).max(1_000_000_000).nullable(),
  /** Where a clerk's own figure comes from (decree, resolution), when the catalogue has none. */
  basis: z.string().max(300).optional(),
});
export type FeeLine = z.infer<typeof FeeLine>;
