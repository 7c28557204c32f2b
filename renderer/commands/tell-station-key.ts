import { ok, refuse } from '../../shared/kit/result';
import type { Workplace } from './workplace';

/**
 * Puts the public half of this PC's key into the ledger, once for each key, so that every PC of the office can judge
 * what is signed here. Locked or without a disk there is no key: papers go out unsigned, and the next one tries again.
 *
 * @returns whether the ledger tells of it
 */
export async function tellStationKey(work: Workplace): Promise<boolean> {
  const key = await work.ask('signing.public-key', undefined);
  const no = work.identity()?.station;
  if (!key.ok || no === undefined) return false;
  const isTold = async () =>
    (await work.db.stations.get(String(no)))?.keys?.some(({ publicKey }) => publicKey === key.value) ?? false;
  if (await isTold()) return true;
  const told = await work.gate.perform({ by: 'system' }, async () => {
    if (await isTold()) return refuse('told-already');
    return ok({
      writes: [{ deed: 'station.keyed', id: no, body: { publicKey: key.value } }],
      value: null,
    });
  });
  return told.ok || told.reason === 'told-already';
}
