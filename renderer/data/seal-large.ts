import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SealedLarge } from '../../shared/ipc/journal-requests';
import { findKey, type Keyring, type SealingKey } from '../../shared/sealing/keyring';

/**
 * Seals megabytes: the browser's own AES opens 5 MB in 13 ms, where the synchronous cipher stops the page for 170.
 * Asynchronous: never inside a transaction, which would commit early.
 */
export async function sealLarge(
  { current }: Keyring,
  content: string | Uint8Array<ArrayBuffer>,
  place: string,
): Promise<SealedLarge> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(place) };
  const box = await crypto.subtle.encrypt(algorithm, await keyFor(current), bytesOf(content));
  return { key: current.id, nonce, box };
}

/** The text, or undefined for what is no such value, was changed, or is under a key that is not here. */
export async function findLarge(ring: Keyring, value: unknown, place: string): Promise<string | undefined> {
  const opened = await findLargeBytes(ring, value, place);
  return opened && new TextDecoder().decode(opened);
}

/** The same as bytes. */
export async function findLargeBytes(
  ring: Keyring,
  value: unknown,
  place: string,
): Promise<ArrayBuffer | undefined> {
  const { key, nonce, box } = (value ?? {}) as Partial<SealedLarge>;
  const known = typeof key === 'string' ? findKey(ring, key) : undefined;
  if (!known || !(nonce instanceof Uint8Array) || !(box instanceof ArrayBuffer)) return undefined;
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(place) };
  return crypto.subtle.decrypt(algorithm, await keyFor(known), box).catch(() => undefined);
}

/** A key of its own for the other cipher. */
function keyFor({ bytes }: SealingKey): Promise<CryptoKey> {
  const derived = Uint8Array.from(sha256(concatBytes(utf8ToBytes('large'), bytes)));
  return crypto.subtle.importKey('raw', derived, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
