import type { SendOutcome } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { FONT_FACES } from '../../shared/printing/font-faces';
import type { SlipEnded, SlipJob } from '../../shared/printing/job';
import type { Slip } from '../../shared/printing/slip';
import { toHtml } from '../../shared/printing/to-html';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { rasterOf } from '../paper/raster-of';
import { qrMatrixOf } from '../paper/symbols';
import { findSlip } from './slip-content';
import type { Workplace } from './workplace';

export type PrintedHow =
  | SendOutcome
  | { readonly outcome: 'not-sent'; readonly reason: 'nothing-to-print' | 'disk-failed' };

/**
 * Prints one slip and records truthfully what became of it. That it was begun is written before the first
 * byte leaves: after a crash, what may lie in the tray is asked about and never printed twice.
 */
export async function printSlip(
  work: Workplace,
  job: SlipJob & { readonly id: string },
): Promise<PrintedHow> {
  const slip = await findSlip(work, job);
  if (!slip) return { outcome: 'not-sent', reason: 'nothing-to-print' };
  const send = job.to === 'pdf' ? () => savePdf(work, slip) : await sender(work, slip);
  const begun = await begin(work, job.id);
  if (!begun.ok) return { outcome: 'not-sent', reason: begun.reason };
  // Begun and without an answer: only a person can tell what lies in the tray.
  const how: PrintedHow = await send().catch(() => ({ outcome: 'unknown', reason: 'no-answer' }));
  await end(work, job.id, how);
  return how;
}

/** Draws first: everything that can go wrong in here happens before the job counts as begun. */
async function sender(work: Workplace, slip: Slip): Promise<() => Promise<PrintedHow>> {
  const office = await findOffice(work.db);
  const { mode, host, port } = office?.printer ?? { mode: 'none' as const, host: '', port: 9100 };
  const raster = await rasterOf(slip, mode === 'thermal58' ? 384 : 576);
  return () =>
    work.ask('printing.send', { address: { host, port }, raster: { ...raster, cuts: [...raster.cuts] } });
}

async function savePdf(work: Workplace, slip: Slip): Promise<PrintedHow> {
  const html = toHtml(slip, { fontCss: FONT_FACES, qrMatrix: qrMatrixOf });
  const saved = await work.ask('paper.save-pdf', { html, name: `${slip.kind}-${slip.number}`, page: 'A5' });
  return saved.ok ? { outcome: 'sent' } : { outcome: 'not-sent', reason: saved.reason };
}

function begin(work: Workplace, id: string): Promise<Result<null, GateReason | 'not-waiting'>> {
  return work.gate.perform({ by: 'system' }, async db => {
    const job = await db.slips.get(id);
    if (job?.state !== 'waiting') return refuse('not-waiting');
    return ok({ writes: [{ deed: 'slip.started', id, body: {} }], value: null });
  });
}

function end(work: Workplace, id: string, how: PrintedHow): Promise<Result<null, GateReason>> {
  const outcome = how.outcome === 'not-sent' ? 'failed' : how.outcome;
  const body: SlipEnded = 'reason' in how ? { outcome, reason: how.reason } : { outcome };
  return work.gate.perform({ by: 'system' }, async () =>
    ok({ writes: [{ deed: 'slip.ended', id, body }], value: null }),
  );
}
