import { access, copyFile, mkdir, open, readdir, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { headOfChain } from '../../shared/ledger/chain';
import type { BackupProof, BackupReason } from '../../shared/storage/backup';
import { writeWhole } from '../files/atomic';
import { syncDirectory } from '../journal/durable';
import { putCity, putPins } from './beside-journal';
import { type ProvenBackup, type ProvenFile, proveBackup } from './prove';

const journalIn = (profile: string) => join(profile, 'journal');
const stagedIn = (profile: string) => join(profile, 'journal.restoring');
const nameIn = (profile: string) => join(profile, 'station.json');
/** The name that becomes the PC's with the last step. While it is there, a journal is still nobody's. */
const stagedNameIn = (profile: string) => join(profile, 'station.restoring.json');

/**
 * Puts a copy into a profile that has no office yet: everything beside its place first, then the whole journal under
 * its name, the PC's name last, so that whatever breaks in between leaves a PC without a name, where it can be done
 * again. The next start makes the tables anew.
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
  if (await hasOffice(profile)) return refuse('already-set-up');
  const proven = await proveBackup(folder, typed);
  if (!proven.ok) return proven;
  const { told, files, ring, proof } = proven.value;
  try {
    await stageJournal(stagedIn(profile), files);
    await putCity(profile, told.city, ring);
    await putPins(profile, told.pins);
    await writeWhole(stagedNameIn(profile), `${JSON.stringify(nameOf(proven.value, nowMs))}\n`);
    // Of a set-up that was given up: its keys would be tried before those that come with the journal.
    await rm(join(profile, 'vault.json'), { force: true });
    await rm(journalIn(profile), { recursive: true, force: true });
    await rename(stagedIn(profile), journalIn(profile));
    await syncDirectory(profile);
    await rename(stagedNameIn(profile), nameIn(profile));
    await syncDirectory(profile);
  } finally {
    await rm(stagedIn(profile), { recursive: true, force: true });
  }
  return ok(proof);
}

/** The same station in a new epoch, behind all that it wrote before; what the city lacks of those is still sent. */
function nameOf({ told, heads }: ProvenBackup, nowMs: number) {
  const { ward, station } = told;
  const written = heads.filter(head => head.station === station).map(head => head.epoch);
  const earlier = [...new Set([told.epoch, ...written])].sort((a, b) => b - a);
  const epoch = Math.max(Math.floor(nowMs / 1000), ...earlier.map(left => left + 1));
  const oldHead = headOfChain(heads, told)?.hash ?? null;
  return { ward, station, epoch, opening: { reason: 'restored', oldHead }, earlier };
}

async function hasOffice(profile: string): Promise<boolean> {
  const [kept, hasName, isNameless] = await Promise.all([
    readdir(journalIn(profile)).catch(() => []),
    isThere(nameIn(profile)),
    isThere(stagedNameIn(profile)),
  ]);
  return hasName || (!isNameless && kept.some(name => name.endsWith('.jsonl')));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Every file durable, names too. */
async function stageJournal(staged: string, files: readonly ProvenFile[]): Promise<void> {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const { name, bytes, path } of files) {
    const to = join(staged, name);
    await copyFile(path, to);
    await truncate(to, bytes);
    await syncFile(to);
  }
  await syncDirectory(staged);
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
