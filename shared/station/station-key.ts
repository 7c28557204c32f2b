import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** The public half of an Ed25519 key pair, 32 bytes in hex. */
export const PublicKey = z.string().regex(/^[0-9a-f]{64}$/);
export type PublicKey = z.infer<typeof PublicKey>;

/**
 * Body of `station.keyed`: with the private half of this key the PC signs in this epoch. Another epoch has another
 * key, so a copied or restored store cannot sign as the one it came from; what older ones signed stays true.
 */
export const StationKeyed = z.strictObject({
  publicKey: PublicKey,
  /** Said again in a newer epoch: the one that it signed in. */
  epoch: z.int().positive().optional(),
});

const StationKey = z.strictObject({ epoch: z.int().positive(), publicKey: PublicKey });
export type StationKey = Readonly<z.infer<typeof StationKey>>;

/** A key of the office and whose it is. */
export const OfficeKey = StationKey.extend({ station: z.int().nonnegative() });
export type OfficeKey = Readonly<z.infer<typeof OfficeKey>>;

/** Five digits that name a key on paper. They only find it: whether it signed, the signature says. */
export function markOf(publicKey: PublicKey): string {
  const [a = 0, b = 0, c = 0] = sha256(hexToBytes(publicKey));
  return String(((a << 16) | (b << 8) | c) % 100_000).padStart(5, '0');
}
