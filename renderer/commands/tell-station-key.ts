import { ok, refuse } from '../../shared/kit/result';
import type { PublicKey } from '../../shared/station/station-key';
import type { CounterDatabase } from '../data/database';
import type { Workplace } from './workplace';

/**
 * Puts the public half of this PC's key into the ledger, once for each key, so that every PC of the office can judge
 * what is signed here. Locked or without a disk there is no key: papers go out unsigned until it is told.
 */
export async function tellStationKey(work: Workplace): Promise<void> {
  const own = await findOwnKey(work);
  if (!own || (await isTold(work.db, own))) return;
  const { station: id, publicKey } = own;
  await work.gate.perform({ by: 'system' }, async db => {
    if (await isTold(db, own)) return refuse('told-already');
    return ok({ writes: [{ deed: 'station.keyed', id, body: { publicKey } }], value: null });
  });
}

/** Whether the ledger tells of the key that this PC signs with now. Writes nothing: papers are composed to be looked at, too. */
export async function isKeyTold(work: Workplace): Promise<boolean> {
  const own = await findOwnKey(work);
  return own !== null && isTold(work.db, own);
}

type OwnKey = { readonly station: number; readonly publicKey: PublicKey };

async function findOwnKey({ ask, identity }: Workplace): Promise<OwnKey | null> {
  const key = await ask('signing.public-key', undefined);
  const station = identity()?.station;
  return key.ok && station !== undefined ? { station, publicKey: key.value } : null;
}

async function isTold(db: CounterDatabase, { station, publicKey }: OwnKey): Promise<boolean> {
  const keys = (await db.stations.get(String(station)))?.keys ?? [];
  return keys.some(key => key.publicKey === publicKey);
}
