import { z } from 'zod';

const Amount = z.int().min(0).max(1_000_000_000);

const row = {
  /** Unique within its procedure: what the clerk's choice names. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1).max(300),
  /** The unit as the source words it. */
  per: z.string().max(60).optional(),
  note: z.string().max(600).optional(),
  /** Tariff of one way of filing; papers sent by post pay as papers handed in. */
  channel: z.enum(['direct', 'online']).optional(),
  /** Rows of one name exclude each other; the first is taken unless the clerk chooses another. */
  alternative: z.string().max(40).optional(),
  /** "Nếu có yêu cầu": left out unless chosen. */
  optional: z.boolean().optional(),
  /** The amount is not known to hold in Hanoi: kept to be read, never charged. */
  unconfirmed: z.boolean().optional(),
};

/**
 * One row of a procedure's tariff, as data. `perCase` is charged once, `perCopy` for each copy asked for,
 * `certifiedCopy` for each paper by its pages.
 */
export const FeeRow = z.discriminatedUnion('kind', [
  z.object({ ...row, kind: z.literal('perCase'), amountVnd: Amount.nullable() }),
  z.object({ ...row, kind: z.literal('perCopy'), amountVnd: Amount.nullable() }),
  z.object({
    ...row,
    kind: z.literal('certifiedCopy'),
    /** For each of the first `firstPages` pages of the original. */
    amountVnd: Amount,
    firstPages: z.int().min(0).max(999),
    /** For each page after those. */
    nextAmountVnd: Amount,
    /** The most that one copy costs. */
    capVnd: Amount,
    /** How the line reads, with {label} {paper} {pages} {copies}. */
    lineLabel: z.string().min(1).max(120),
    exemptLabel: z.string().min(1).max(120),
  }),
]);
export type FeeRow = Readonly<z.infer<typeof FeeRow>>;
export type CertifiedCopyRow = Extract<FeeRow, { readonly kind: 'certifiedCopy' }>;
