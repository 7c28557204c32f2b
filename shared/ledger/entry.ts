import { z } from 'zod';
import { IsoInstant } from '../kit/time';

const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().nonnegative();

/**
 * The envelope of one deed at the counter, version 1 (frozen; golden vectors in the tests).
 * `hash` covers every field but itself and `sig`; the body hangs on it by `bodyHash`, so an erased
 * body leaves the chain whole.
 */
export const Entry = z.strictObject({
  v: z.literal(1),
  id: z.uuid(),
  ward: z.string().min(1).max(40),
  /** 0 is the city; 1 and up are the PCs of the ward. */
  station: Count,
  epoch: z.int().positive(),
  /** Gap-free from 1 within (station, epoch). */
  seq: z.int().positive(),
  /** One above every entry its author had seen. */
  lamport: z.int().positive(),
  at: IsoInstant,
  /** Corrected time minus the PC's wall clock, ms. */
  offset: z.int(),
  /** Person id, or `system`, or `city`. */
  clerk: z.string().min(1).max(64),
  deed: z.string().min(1).max(64),
  deedVersion: z.int().positive(),
  /** `dossier/<id>`, `ticket/<id>`, `slip/<id>`, `person/<id>`, `station/<n>` or `office`. */
  subject: z.string().min(1).max(80),
  /** Id of the subject's last entry that the author saw. */
  base: z.uuid().nullable(),
  bodyHash: Sha256Hex,
  prev: Sha256Hex,
  hash: Sha256Hex,
  sig: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** What `bodyHash` is made of: 32 random bytes (hex), so that a short body cannot be guessed, and the body. */
export const SaltedBody = z.strictObject({ salt: Sha256Hex, content: z.json() });
export type SaltedBody = z.infer<typeof SaltedBody>;

/** An entry as it travels; `body` is null where it was withheld from the city or erased. */
export const Page = z.strictObject({ entry: Entry, body: SaltedBody.nullable() });
export type Page = z.infer<typeof Page>;

/** The end of one station's chain. */
export type Head = {
  readonly station: number;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
};

/** What the first entry of an epoch names as its `prev`. */
export const NO_PREVIOUS = '0'.repeat(64);
