import { z } from 'zod';

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

/** What a PIN is checked against: scrypt of it, made and compared in the main process only. */
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

/** A person of the office as the ledger's fold shows it. */
export type Person = z.infer<typeof PersonAdded> & {
  readonly id: string;
  readonly verifier: PinVerifier | null;
};
