import { z } from 'zod';
import { PlainDate } from '../kit/time';

export const Role = z.enum(['clerk', 'supervisor']);
export type Role = z.infer<typeof Role>;

export const PersonAdded = z.strictObject({ name: z.string().trim().min(1).max(120), role: Role });
export type PersonAdded = z.infer<typeof PersonAdded>;

/** Id of a person; `system` and `city` stand in entries for what is none. */
export const PersonId = z
  .string()
  .min(1)
  .max(64)
  .refine(id => id !== 'system' && id !== 'city');

/** What a PIN or a badge is checked against: scrypt of it, made and compared in the main process only. */
export const PinVerifier = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /**
   * scrypt cost N; r = 8, p = 1. At 2^17 a check takes 128 MB: more would stop the PC, and what is no power of
   * two makes scrypt throw.
   */
  cost: z
    .int()
    .min(2 ** 4)
    .max(2 ** 17)
    .refine(cost => Number.isInteger(Math.log2(cost))),
});
export type PinVerifier = z.infer<typeof PinVerifier>;

/**
 * Body of `person.granted`: what a decision gives somebody beyond her own role, from one day to another (both
 * included, null: until it is taken back). `supervisor`: acts as one; `signatory`: signs certified copies for the
 * chairman (NĐ 23/2015/NĐ-CP, NĐ 280/2025/NĐ-CP).
 */
export const Granted = z
  .strictObject({
    grant: z.enum(['supervisor', 'signatory']),
    from: PlainDate,
    to: PlainDate.nullable(),
    decision: z.string().trim().min(1).max(120),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'] });
export type Granted = z.infer<typeof Granted>;

/** Body of `person.left`: who left, or is not to act for the time being, and why. */
export const Left = z.strictObject({ reason: z.string().trim().min(1).max(200) });

/** A person of the office as the ledger's fold shows it. */
export type Person = z.infer<typeof PersonAdded> & {
  readonly id: string;
  readonly verifier: PinVerifier | null;
  /** Of her badge; null when it was taken away, absent when she never had one. */
  readonly badge?: PinVerifier | null;
  readonly grants: readonly Granted[];
  /** Why she may not act any more; null while she may. */
  readonly left: string | null;
};
