import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { findKey, type Keyring } from '../../shared/sealing/keyring';
import type { BackupReason } from '../../shared/storage/backup';
import { findJson, writeWhole } from '../files/atomic';
import { isSameCheck, keyedCheck } from '../files/digest';

const Count = z.int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a copy is: whose, of when, which files, up to which entries. */
const Told = z.strictObject({
  v: z.literal(1),
  ward: z.string(),
  station: z.int().positive(),
  epoch: z.int().positive(),
  at: z.string(),
  heads: z.array(z.strictObject({ station: Count, epoch: z.int().positive(), seq: Count, hash: Sha256 })),
  files: z.array(z.strictObject({ name: z.string().regex(/^[a-z0-9.-]+$/), bytes: Count, sha256: Sha256 })),
  /** The line to the city with its token, sealed; absent where the office has none. */
  city: z.string().optional(),
  /** Wrong PINs so far, sealed as they lie: putting a copy back forgives none, and makes nobody wait as if they were lost. */
  pins: z.string().optional(),
  keyId: z.string(),
});
export type Told = z.infer<typeof Told>;
const Manifest = Told.extend({ check: Sha256 });

const fileIn = (folder: string) => join(folder, 'manifest.json');

/** Signs with a key of the store, so that nobody without one can make or change a copy unnoticed. */
export async function writeManifest(
  folder: string,
  told: Omit<Told, 'v' | 'keyId'>,
  ring: Keyring,
): Promise<void> {
  const whole: Told = { v: 1, ...told, keyId: ring.current.id };
  await writeWhole(fileIn(folder), JSON.stringify({ ...whole, check: checkOf(whole, ring.current.bytes) }));
}

/** As it lies there, unchecked; undefined when there is none that can be read. */
export async function findManifest(folder: string): Promise<z.infer<typeof Manifest> | undefined> {
  const read = Manifest.safeParse(await findJson(fileIn(folder)).catch(() => undefined));
  return read.success ? read.data : undefined;
}

/** A manifest that a key of this ring signed; absent only where there is none, not where it cannot be read. */
export async function readManifest(folder: string, ring: Keyring): Promise<Result<Told, BackupReason>> {
  const stored = await findJson(fileIn(folder)).catch(() => null);
  if (stored === undefined) return refuse('backup-absent');
  const found = Manifest.safeParse(stored);
  if (!found.success) return refuse('backup-changed', 'manifest.json');
  const { check, ...told } = found.data;
  const key = findKey(ring, told.keyId);
  if (!key) return refuse('backup-of-another');
  return isSameCheck(checkOf(told, key.bytes), check) ? ok(told) : refuse('backup-changed', 'manifest.json');
}

function checkOf(told: Told, key: Uint8Array): string {
  // Zod keeps the order of its own fields, so the text is the same after reading.
  return keyedCheck('backup-manifest', JSON.stringify(Told.parse(told)), key);
}
