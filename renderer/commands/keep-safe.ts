import { ok, type Result, refuse } from '../../shared/kit/result';
import { roleOn } from '../../shared/people/role-on';
import type { BackupReason } from '../../shared/storage/backup';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

type Refused = PinReason | 'not-allowed' | 'locked';

/** A supervisor, shown for this deed only, has a new recovery key made; the one before opens nothing any more. */
export async function renewRecoveryKey(work: Workplace, by: By): Promise<Result<string, Refused>> {
  const shown = await showSupervisor(work, by);
  return shown.ok ? work.ask('vault.renew-recovery-key', undefined) : shown;
}

export async function changePassphrase(
  work: Workplace,
  by: By,
  passphrase: string,
): Promise<Result<null, Refused | 'weak-passphrase'>> {
  const shown = await showSupervisor(work, by);
  return shown.ok ? work.ask('vault.set-passphrase', { passphrase }) : shown;
}

/** From now on everything is sealed under a new data key, in this window at once, in others at their next start. */
export async function rotateKey(work: Workplace, by: By): Promise<Result<null, Refused>> {
  const shown = await showSupervisor(work, by);
  if (!shown.ok) return shown;
  const rotated = await work.ask('vault.rotate', undefined);
  if (!rotated.ok) return rotated;
  work.db.keys.ring = rotated.value;
  return ok(null);
}

/** Only a supervisor says where copies of the store go: whoever has one and the passphrase reads it all. */
export async function chooseBackupPlace(
  work: Workplace,
  by: By,
  folder: string,
): Promise<Result<null, PinReason | 'not-allowed' | BackupReason>> {
  const shown = await showSupervisor(work, by);
  return shown.ok ? work.ask('backup.choose', { folder }) : shown;
}

async function showSupervisor(work: Workplace, by: By): Promise<Result<null, PinReason | 'not-allowed'>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  return roleOn(shown.value, work.today()) === 'supervisor' ? ok(null) : refuse('not-allowed');
}
