import { z } from 'zod';

/** A slip for money that was paid. It is no receipt of the tax books, and says so. */
export const FeeSlip = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** The decision or notice that lets the office hand such a slip out; printed under the title. */
  basis: z.string().trim().max(300),
});
export type FeeSlip = z.infer<typeof FeeSlip>;

/** Which papers the office hands out beside form 01, and who signs. */
export const Forms = z.strictObject({
  /** Name under forms 04 and 05, those of the unit's head; empty: the clerk's own. */
  signer: z.string().trim().max(200),
  /** Printed after a payment; null: none, as long as nobody has decided on its basis. */
  feeSlip: FeeSlip.nullable(),
  /** Whether a hand-back is written down on paper for both to sign. */
  handbackRecord: z.boolean(),
});
export type Forms = z.infer<typeof Forms>;

export const FEE_SLIP_TITLE = 'Giấy xác nhận đã nộp tiền (không thay biên lai)';

export const NO_FORMS: Forms = { signer: '', feeSlip: null, handbackRecord: false };
