import { join } from 'node:path';
import { Identity } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { findJson, writeWhole } from '../files/atomic';

/** Which PC of which ward this is; written once at the set-up, before the first deed. */
export type IdentityFile = {
  readonly current: () => Identity | null;
  readonly choose: (identity: Identity) => Promise<Result<null, 'already-identified'>>;
};

export async function openIdentity(profile: string): Promise<IdentityFile> {
  const path = join(profile, 'station.json');
  const stored = await findJson(path);
  let current = stored === undefined ? null : Identity.parse(stored);
  return {
    current: () => current,
    async choose(identity) {
      if (current) return refuse('already-identified');
      await writeWhole(path, `${JSON.stringify(identity)}\n`);
      current = identity;
      return ok(null);
    },
  };
}
