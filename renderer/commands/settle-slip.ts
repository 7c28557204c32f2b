import { ok, type Result, refuse } from '../../shared/kit/result';
import { printersOf } from '../../shared/office/printers-of';
import type { SlipJob } from '../../shared/printing/job';
import { wayNow } from '../../shared/printing/way-now';
import type { CounterDatabase } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { noteEnd } from './print-slip';
import { isPrinting } from './spool-lock';
import type { Workplace } from './workplace';

export type SettleReason = GateReason | 'no-such-slip' | 'slip-not-asking';

/**
 * The answer to a slip that asks: it lies there, it does not (print it), or nobody needs it any more. Only a
 * slip that may have left can lie there. Where the office has no printer now, what does not lie there is
 * given up: the screen shows it.
 *
 * @param counter whose clerk answers; only a rehearsal answers without one
 */
export async function settleSlip(
  work: Workplace,
  slip: string,
  outcome: 'printed' | 'not-printed' | 'expired',
  counter?: number,
): Promise<Result<null, SettleReason>> {
  await askAboutAbandoned(work, slip);
  const actor = counter === undefined ? ({ by: 'system' } as const) : ({ by: 'seat', counter } as const);
  return work.gate.perform(actor, async db => {
    const job = await db.slips.get(slip);
    if (!job) return refuse('no-such-slip');
    const mayAnswer = job.state === 'unknown' || (job.state === 'waiting' && outcome !== 'printed');
    if (!mayAnswer) return refuse('slip-not-asking');
    const isLost = outcome === 'not-printed' && (await needsMissingPrinter(db, job));
    return ok({ writes: [settled(slip, isLost ? 'expired' : outcome)], value: null });
  });
}

/**
 * A waiting slip, one that did not come out, or one that could only be shown goes to a printer: whoever moves it
 * wants it.
 */
export function moveSlip(
  work: Workplace,
  counter: number,
  slip: string,
  printer: string,
): Promise<Result<null, SettleReason | 'no-such-printer'>> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const job = await db.slips.get(slip);
    const office = await findOffice(db);
    if (!job) return refuse('no-such-slip');
    if (!office || !printersOf(office).some(known => known.id === printer)) return refuse('no-such-printer');
    const wasShown = job.to === 'screen' && job.state === 'sent';
    if (job.state !== 'waiting' && job.state !== 'unknown' && !wasShown) return refuse('slip-not-asking');
    return ok({ writes: [{ deed: 'slip.moved', id: slip, body: { printer } }], value: null });
  });
}

/** One more copy of the same slip, marked "BẢN IN LẠI". Without a printer now it is for the screen alone. */
export function reprintSlip(
  work: Workplace,
  counter: number,
  slip: string,
): Promise<Result<null, SettleReason>> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const job = await db.slips.get(slip);
    if (!job) return refuse('no-such-slip');
    if (job.state === 'waiting' || job.state === 'started') return refuse('slip-not-asking');
    const again: DeedWrite = { deed: 'slip.reprinted', id: slip, body: {} };
    const isLost = await needsMissingPrinter(db, job);
    return ok({ writes: isLost ? [again, settled(slip, 'expired')] : [again], value: null });
  });
}

/** Whether what this slip says can only be shown on the screen, as the office's printer is now. */
export async function isForScreen({ db }: Workplace, job: SlipJob): Promise<boolean> {
  const office = await findOffice(db);
  return !office || wayNow(job, office).to === 'none';
}

async function needsMissingPrinter(db: CounterDatabase, job: SlipJob): Promise<boolean> {
  const office = await findOffice(db);
  return job.to === 'printer' && (!office || wayNow(job, office).to === 'none');
}

function settled(id: string, outcome: 'printed' | 'not-printed' | 'expired'): DeedWrite {
  return { deed: 'slip.settled', id, body: { outcome } };
}

/** Begun, and no window prints: how it ended could not be noted, so it is one that only a person can tell. */
async function askAboutAbandoned(work: Workplace, slip: string): Promise<void> {
  if ((await work.db.slips.get(slip))?.state !== 'started' || (await isPrinting())) return;
  await noteEnd(work, slip, { outcome: 'unknown', reason: 'no-answer' });
}
