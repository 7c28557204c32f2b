import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse } from '../../shared/kit/result';
import type { Handlers } from '../ipc/router';
import type { BackupKeeper } from './keeper';
import { proveBackup } from './prove';
import { restoreBackup } from './restore';

type BackupCall = Extract<keyof Handlers, `backup.${string}`>;

/** The backups' part of the contract. */
export function createBackupHandlers(
  keeper: BackupKeeper,
  profile: string,
  wallClock: () => number,
): Pick<Handlers, BackupCall> {
  return {
    'backup.standing': () => keeper.standing(),
    'backup.choose': ({ folder }) => keeper.choose(folder),
    'backup.copy': () => keeper.copy(),
    'backup.prove': async ({ folder, typed }) => {
      const place = folder ?? (await keeper.standing()).folder;
      const copy = place && (await findCopy(place, keeper.ownName()));
      const proven = copy ? await proveBackup(copy, typed) : refuse('backup-absent');
      if (!proven.ok) return proven;
      const isOurs = keeper.ward() === null || keeper.ward() === proven.value.proof.ward;
      return isOurs ? ok(proven.value.proof) : refuse('backup-of-another');
    },
    'backup.restore': async ({ folder, typed }) => {
      const copy = await findCopy(folder, null);
      return copy ? restoreBackup(profile, copy, typed, wallClock()) : refuse('backup-absent');
    },
  };
}

/** The folder of a copy, given itself or the place that it lies in; the only one there where no name is known. */
async function findCopy(folder: string, own: string | null): Promise<string | null> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.includes('manifest.json')) return folder;
  const copies = names.filter(name => /-may-\d+$/.test(name) && (own === null || name === own));
  const [only] = copies;
  return only !== undefined && copies.length === 1 ? join(folder, only) : null;
}
