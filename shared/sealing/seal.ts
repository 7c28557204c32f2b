import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, bytesToUtf8, concatBytes, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import { ok, type Result, refuse } from '../kit/result';
import { findKey, type Keyring } from './keyring';

/** First byte of every sealed value; another one is another version's. */
const VERSION = 1;
const KEY_ID = 4;
const NONCE = 24;
const HEAD = 1 + KEY_ID + NONCE;

export type UnsealReason = 'not-sealed' | 'key-unknown' | 'sealed-value-changed';

/**
 * Seals a text: version, key id, nonce, then XChaCha20-Poly1305 over its UTF-8. Synchronous, because it runs inside
 * IndexedDB transactions (46 µs for a dossier of 0.8 KB where WebCrypto, awaited, would commit them early).
 *
 * @param place what the value belongs to, e.g. `dossiers/<id>`; moved to any other place it does not open
 * @param nonce 24 fresh random bytes: with so many, chance never gives the same twice
 */
export function seal({ current }: Keyring, text: string, place: string, nonce: Uint8Array): Uint8Array {
  const box = xchacha20poly1305(current.bytes, nonce, utf8ToBytes(place)).encrypt(utf8ToBytes(text));
  return concatBytes(Uint8Array.of(VERSION), hexToBytes(current.id), nonce, box);
}

/** The text of a sealed value, or why it cannot be read; a single changed bit is noticed. */
export function unseal(ring: Keyring, sealed: Uint8Array, place: string): Result<string, UnsealReason> {
  if (sealed[0] !== VERSION || sealed.length < HEAD) return refuse('not-sealed', place);
  const key = findKey(ring, bytesToHex(sealed.subarray(1, 1 + KEY_ID)));
  if (!key) return refuse('key-unknown', place);
  const nonce = sealed.subarray(1 + KEY_ID, HEAD);
  try {
    const cipher = xchacha20poly1305(key.bytes, nonce, utf8ToBytes(place));
    return ok(bytesToUtf8(cipher.decrypt(sealed.subarray(HEAD))));
  } catch {
    return refuse('sealed-value-changed', place);
  }
}
