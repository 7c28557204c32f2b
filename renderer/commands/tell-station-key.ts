import { ok, refuse } from '../../shared/kit/result';
import type { Workplace } from './workplace';

/**
 * Puts the public half of this PC's key into the ledger, once for each key, so that every PC of the office can judge
 * what is signed here. Locked or without a disk there is no key: papers go out unsigned, and the next start tries again.
 */
export async function tellStationKey(work: Workplace): Promise<void> {
  const key = await work.ask('signing.public-key', undefined);
  const no = work.identity()?.station;
  if (!key.ok || no === undefined) return;
  await work.gate.perform({ by: 'system' }, async db => {
    const told = (await db.stations.get(String(no)))?.keys ?? [];
    if (told.some(({ publicKey }) => publicKey === key.value)) return refuse('told-already');
    return ok({
      writes: [{ deed: 'station.keyed', id: no, body: { publicKey: key.value } }],
      value: null,
    });
  });
}
