import { createHash, randomBytes, scrypt } from 'node:crypto';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { seal, unseal } from '../../shared/sealing/seal';

/** scrypt's N, r = 8: 64 MB and about a quarter of a second per guess here. */
export const PASSPHRASE_COST = 2 ** 16;

/** A key sealed under another one, base64. `place` says which key of which vault it is. */
export function wrapKey(under: Uint8Array, key: Uint8Array, place: string): string {
  const ring = { current: { id: '00000000', bytes: under }, older: [] };
  return Buffer.from(seal(ring, Buffer.from(key).toString('hex'), place, randomBytes(24))).toString('base64');
}

export function unwrapKey(under: Uint8Array, box: string, place: string): Result<Uint8Array, 'wrong-key'> {
  const ring = { current: { id: '00000000', bytes: under }, older: [] };
  const opened = unseal(ring, Buffer.from(box, 'base64'), place);
  return opened.ok ? ok(Uint8Array.from(Buffer.from(opened.value, 'hex'))) : refuse('wrong-key');
}

/** The key that a passphrase makes. Blanks at its ends, their number, case and the form of accents do not count. */
export function stretch(passphrase: string, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  const typed = passphrase.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}

/** The key of a recovery key: its 16 bytes are chance enough, so a hash does and nothing need be slow. */
export function fromRecoveryKey(bytes: Uint8Array, vault: string): Uint8Array {
  return createHash('sha256').update('recovery').update(vault).update(bytes).digest();
}
