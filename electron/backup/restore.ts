import { copyFile, mkdir, open, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { headOfChain } from '../../shared/ledger/chain';
import type { BackupProof, BackupReason } from '../../shared/storage/backup';
import { writeWhole } from '../files/atomic';
import { putCity, putPins } from './beside-journal';
import { proveBackup } from './prove';

/**
 * Puts a copy into a profile that has no office yet: journal and vault first, the PC's name last, so that whatever
 * breaks in between leaves a PC without a name, where it can be done again. The next start makes the tables anew.
 *
 * @param nowMs the PC's own clock: the store goes on in an epoch of its own, since what the old PC wrote after
 *   the copy may be elsewhere
 */
export async function restoreBackup(
  profile: string,
  folder: string,
  typed: string,
  nowMs: number,
): Promise<Result<BackupProof, BackupReason>> {
  const journal = join(profile, 'journal');
  if (await hasOffice(profile, journal)) return refuse('already-set-up');
  const proven = await proveBackup(folder, typed);
  if (!proven.ok) return proven;
  const { told, files, ring, heads, proof } = proven.value;
  await mkdir(journal, { recursive: true });
  for (const { name, bytes, path: from } of files) {
    const path = join(journal, name);
    await copyFile(from, path);
    await truncate(path, bytes);
    await syncFile(path);
  }
  await putCity(profile, told.city, ring);
  await putPins(profile, told.pins);
  const { ward, station, epoch } = told;
  const oldHead = headOfChain(heads, told)?.hash ?? null;
  const next = Math.max(epoch + 1, Math.floor(nowMs / 1000));
  const opening = { reason: 'restored', oldHead };
  const file = { ward, station, epoch: next, opening, earlier: [epoch] };
  await writeWhole(join(profile, 'station.json'), `${JSON.stringify(file)}\n`);
  return ok(proof);
}

async function hasOffice(profile: string, journal: string): Promise<boolean> {
  const names = [...(await readdir(profile).catch(() => [])), ...(await readdir(journal).catch(() => []))];
  return names.includes('station.json') || names.some(name => name.endsWith('.jsonl'));
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
