import { join } from 'node:path';
import { Identity } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { findJson, writeWhole } from '../files/atomic';

/** Which PC of which ward this is; written once at the set-up, before the first deed. */
export type IdentityFile = {
  /** The file is there and cannot be read: nothing may be set up over it. */
  readonly isBroken: boolean;
  readonly current: () => Identity | null;
  /** Keeps the choice under a new epoch and answers what it kept. */
  readonly choose: (chosen: Omit<Identity, 'epoch'>) => Promise<Result<Identity, 'already-identified'>>;
};

/** @param wallClock the PC's own clock in ms, never a rehearsal's */
export async function openIdentity(profile: string, wallClock = Date.now): Promise<IdentityFile> {
  const path = join(profile, 'station.json');
  const stored = Identity.nullish().safeParse(await findJson(path).catch(() => 'unreadable'));
  let current = stored.data ?? null;
  return {
    isBroken: !stored.success,
    current: () => current,
    async choose(chosen) {
      if (current || !stored.success) return refuse('already-identified');
      const identity = { ...chosen, epoch: epochOf(wallClock()) };
      await writeWhole(path, `${JSON.stringify(identity)}\n`);
      current = identity;
      return ok(identity);
    },
  };
}

/**
 * The real second of the set-up: a PC that was wiped and set up again under its old number, or a second
 * rehearsal against the same city, must not write (station, epoch, seq) again with other hashes. A second
 * is unique per store without asking anybody, so also offline and while a rehearsal's clock stands still.
 */
function epochOf(wallMs: number): number {
  return Math.max(1, Math.floor(wallMs / 1000));
}
