import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import type { Workplace } from './workplace';

export type SettleReason = GateReason | 'no-such-slip' | 'slip-not-asking';

/** The answer to a slip that asks: it lies there, it does not (print it), or nobody needs it any more. */
export function settleSlip(
  work: Workplace,
  slip: string,
  outcome: 'printed' | 'not-printed' | 'expired',
): Promise<Result<null, SettleReason>> {
  return work.gate.perform({ by: 'system' }, async db => {
    const job = await db.slips.get(slip);
    if (!job) return refuse('no-such-slip');
    if (job.state !== 'unknown' && job.state !== 'waiting') return refuse('slip-not-asking');
    return ok({ writes: [{ deed: 'slip.settled', id: slip, body: { outcome } }], value: null });
  });
}

/** One more copy of the same slip, marked "BẢN IN LẠI". */
export function reprintSlip(
  work: Workplace,
  counter: number,
  slip: string,
): Promise<Result<null, SettleReason>> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const job = await db.slips.get(slip);
    if (!job) return refuse('no-such-slip');
    if (job.state === 'waiting' || job.state === 'started') return refuse('slip-not-asking');
    return ok({ writes: [{ deed: 'slip.reprinted', id: slip, body: {} }], value: null });
  });
}
