import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** SHA-256 (hex) of the first `bytes` of a file; of what there is when it is shorter. */
export async function digestOf(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > 0) for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk);
  return hash.digest('hex');
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** -1 where there is no such file. */
export function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => -1,
  );
}

/**
 * A check (HMAC-SHA-256, hex) that only a store with this data key can make.
 *
 * @param of what is checked: a key of its own is made for each kind
 */
export function keyedCheck(of: string, text: string, key: Uint8Array): string {
  const own = createHash('sha256').update(of).update(key).digest();
  return createHmac('sha256', own).update(text).digest('hex');
}

export function isSameCheck(right: string, found: string): boolean {
  return right.length === found.length && timingSafeEqual(Buffer.from(right), Buffer.from(found));
}
