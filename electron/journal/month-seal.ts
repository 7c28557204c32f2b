import { unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { findKey, type Keyring } from '../../shared/sealing/keyring';
import { findJson, writeWhole } from '../files/atomic';
import { digestOf, isSameCheck, keyedCheck, sizeOf } from '../files/digest';
import { syncDirectory } from './durable';
import type { FileFacts } from './inspect-file';

const Count = z.int().nonnegative();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a closed month was when it was found sound; under a check that only the store can make. */
const Sealed = z.strictObject({
  v: z.literal(1),
  file: z.string(),
  bytes: Count,
  sha256: Hash,
  lines: Count,
  first: Count,
  last: Count,
  hash: Hash,
  keyId: z.string(),
});
type Sealed = z.infer<typeof Sealed>;
const Seal = Sealed.extend({ check: Hash });

const END = '.jsonl';
const SEAL = '.seal.json';
/** The month that a seal is of; null for any other file. */
export const monthOfSeal = (name: string) => (name.endsWith(SEAL) ? name.slice(0, -SEAL.length) + END : null);
const sealOf = (month: string) => month.slice(0, -END.length) + SEAL;

/** Durable on return. Later changes of the month must break the seal first. */
export async function sealMonth(month: string, facts: FileFacts, ring: Keyring): Promise<void> {
  const { id, bytes } = ring.current;
  const sealed: Sealed = { v: 1, file: basename(month), ...facts, keyId: id };
  await writeWhole(sealOf(month), `${JSON.stringify({ ...sealed, check: checkOf(sealed, bytes) })}\n`);
}

/**
 * Takes the seal off before a month is lawfully changed. One that the month no longer fits stays: it alone tells that the
 * month was damaged before, and what it was. (Its own check needs a key and is not looked at: a seal that was changed is
 * found broken by whoever reads it next.)
 */
export async function breakSeal(month: string): Promise<void> {
  const stored = await findJson(sealOf(month)).catch(() => null);
  if (stored === undefined) return;
  const read = Seal.safeParse(stored);
  if (!read.success || (await fitsSeal(month, read.data))) await dropSeal(month);
}

/**
 * Takes a seal off whatever it says. Durable on return: a power cut behind it leaves a month without one, which is looked
 * at line by line and sealed anew, and never one that looks damaged.
 */
export async function dropSeal(month: string): Promise<void> {
  const isGone = await unlink(sealOf(month)).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return false;
      throw fault;
    },
  );
  if (isGone) await syncDirectory(dirname(month));
}

/** Null where a month has none; `broken` where it cannot be read or was not made by this store. */
export async function readSeal(month: string, ring: Keyring): Promise<FileFacts | 'broken' | null> {
  const stored = await findJson(sealOf(month)).catch(() => null);
  if (stored === undefined) return null;
  const read = Seal.safeParse(stored);
  if (!read.success || read.data.file !== basename(month)) return 'broken';
  const { check, ...sealed } = read.data;
  const key = findKey(ring, sealed.keyId);
  return key && isSameCheck(checkOf(sealed, key.bytes), check) ? sealed : 'broken';
}

/**
 * Whether a file is byte for byte what was sealed.
 *
 * @param size of it, where only so much of the file counts
 */
export async function fitsSeal(path: string, { bytes, sha256 }: FileFacts, size?: number): Promise<boolean> {
  return (size ?? (await sizeOf(path))) === bytes && (await digestOf(path, bytes)) === sha256;
}

function checkOf(sealed: Sealed, key: Uint8Array): string {
  return keyedCheck('journal-month', JSON.stringify(Sealed.parse(sealed)), key);
}
