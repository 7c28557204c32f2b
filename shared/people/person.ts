import { z } from 'zod';
import { PlainDate } from '../kit/time';

export const Role = z.enum(['clerk', 'supervisor']);
export type Role = z.infer<typeof Role>;

const Name = z.string().trim().min(1).max(120);

/** What the city calls one of its staff. In bodies only, which lie sealed: subjects and ids are readable on the disk. */
export const StaffCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._-]{1,40}$/);

/** Body of `person.added`: somebody whom the office itself put on its list, with her staff code where it is known. */
export const PersonAdded = z.strictObject({ name: Name, role: Role, staffCode: StaffCode.optional() });
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

/**
 * Body of `person.listed`: a line of the city's list of people, in the ledger of each ward where she works: what she is
 * there, from the first day to the last (both included, null: open). The last line of a person counts, so the city ends
 * somebody's time here by a line with a `to`.
 */
export const Listed = z
  .strictObject({ staffCode: StaffCode, name: Name, role: Role, from: PlainDate, to: PlainDate.nullable() })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'] });
export type Listed = z.infer<typeof Listed>;

/** Body of `person.matched`: whether somebody whom the office added is the one with this code on the city's list. */
export const Matched = z.strictObject({ staffCode: StaffCode, isSame: z.boolean() });
export type Matched = z.infer<typeof Matched>;

/** Body of `person.left`: who left, or is not to act for the time being, and why. */
export const Left = z.strictObject({ reason: z.string().trim().min(1).max(200) });

/**
 * Body of `supervisor.waived`: the office was set up with one supervisor only, by a code that the city gave or a
 * document that allows it. This PC knows no key of the city, so it cannot tell a real code from another: it only
 * keeps what was claimed, by whom and when, where the city sees it.
 */
export const SupervisorWaived = z.strictObject({ ground: z.string().trim().min(4).max(200) });
export type SupervisorWaived = z.infer<typeof SupervisorWaived>;

/** A person of the office as the ledger's fold shows it. */
export type Person = z.infer<typeof PersonAdded> & {
  readonly id: string;
  readonly verifier: PinVerifier | null;
  /** Of her badge; null when it was taken away, absent when she never had one. */
  readonly badge?: PinVerifier | null;
  readonly grants: readonly Granted[];
  /** Why she may not act any more; null while she may. */
  readonly left: string | null;
  /** Her line on the city's list; of a line of the list itself, or laid over who was added here (`onePerPerson`). */
  readonly listing?: Listed;
  /** Codes of the list that were said to be somebody else. */
  readonly others?: readonly string[];
};
