import type { SendOutcome } from '../../shared/ipc/paper-requests';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Printer } from '../../shared/office/printers';
import { printersOf } from '../../shared/office/printers-of';
import { FONT_FACES } from '../../shared/printing/font-faces';
import type { SlipEnded, SlipJob } from '../../shared/printing/job';
import { pdfName } from '../../shared/printing/pdf-name';
import type { Slip } from '../../shared/printing/slip';
import { toHtml } from '../../shared/printing/to-html';
import { wayNow } from '../../shared/printing/way-now';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { qrMatrixOf } from '../paper/symbols';
import { sendTo } from './send-slip';
import { findSlip } from './slip-content';
import type { Workplace } from './workplace';

export type PrintedHow = (
  | SendOutcome
  | {
      readonly outcome: 'not-sent';
      readonly reason: 'nothing-to-print' | 'disk-failed' | 'print-fault' | 'not-waiting' | GateReason;
    }
) & {
  /** The ledger could not take how it ended: to be noted with `noteEnd` as soon as it can. */
  readonly unnoted?: SlipEnded;
  /** The slip's fault, not the printer's: others behind it can be printed. */
  readonly isOwnFault?: true;
};

type TakenOut = { readonly password: string };

/**
 * Prints one slip and records truthfully what became of it. That it was begun is written before the first
 * byte leaves: after a crash, what may lie in the tray is asked about and never printed twice.
 *
 * @param over a printer that takes it in place of the one it was meant for, or the folder that a clerk chose, with what opens the file there
 */
export async function printSlip(
  work: Workplace,
  job: SlipJob & { readonly id: string },
  over?: Printer | TakenOut,
): Promise<PrintedHow> {
  const slip = await findSlip(work, job);
  const office = await findOffice(work.db);
  const way = office ? wayNow(job, office) : ({ to: 'none' } as const);
  if (!slip || !office || way.to === 'none') {
    return { outcome: 'not-sent', reason: 'nothing-to-print', isOwnFault: true };
  }
  const takenOut = over && 'password' in over ? over : undefined;
  const instead = over && 'wire' in over ? over : undefined;
  const by = way.to === 'printer' && !takenOut ? (instead ?? way.printer) : undefined;
  const send = by ? await sendTo(work, by, slip) : () => savePdf(work, job, slip, takenOut);
  const begun = await begin(work, job.id);
  if (!begun.ok) {
    const refused = { outcome: 'not-sent', reason: begun.reason, isOwnFault: true } as const;
    // Begun in the tables though nothing will leave: it must not hang there.
    if (begun.reason !== 'kept-once') return refused;
    return { ...refused, unnoted: { outcome: 'failed', reason: 'kept-once' } };
  }
  // Begun and without an answer: only a person can tell what lies in the tray.
  const how: PrintedHow = await send().catch(() => ({ outcome: 'unknown', reason: 'no-answer' }));
  // Of several printers, which one: it is where somebody must look.
  const end: SlipEnded = { ...endOf(how), ...(by && printersOf(office).length > 1 && { printer: by.id }) };
  return (await noteEnd(work, job.id, end)) ? how : { ...how, unnoted: end };
}

async function savePdf(
  work: Workplace,
  job: SlipJob & { readonly id: string },
  slip: Slip,
  takenOut: TakenOut | undefined,
): Promise<PrintedHow> {
  const html = toHtml(slip, { fontCss: FONT_FACES, qrMatrix: qrMatrixOf });
  const file = { html, name: pdfName(job), page: 'A5', ...(takenOut && { takenOut }) } as const;
  const saved = await work.ask('paper.save-pdf', file);
  return saved.ok ? { outcome: 'sent' } : { outcome: 'not-sent', reason: saved.reason };
}

function begin(work: Workplace, id: string): Promise<Result<null, GateReason | 'not-waiting'>> {
  return work.gate.perform({ by: 'system', closes: true }, async db => {
    const job = await db.slips.get(id);
    if (job?.state !== 'waiting') return refuse('not-waiting');
    return ok({ writes: [{ deed: 'slip.started', id, body: {} }], value: null });
  });
}

function endOf(how: PrintedHow): SlipEnded {
  const outcome = how.outcome === 'not-sent' ? 'failed' : how.outcome;
  return 'reason' in how ? { outcome, reason: how.reason } : { outcome };
}

/** Notes how a begun slip ended; false when the ledger cannot take it now. Ended otherwise meanwhile, it stands. */
export async function noteEnd(work: Workplace, id: string, body: SlipEnded): Promise<boolean> {
  const noted = await work.gate
    .perform({ by: 'system', closes: true }, async db => {
      const job = await db.slips.get(id);
      if (job?.state !== 'started') return refuse('not-started');
      return ok({ writes: [{ deed: 'slip.ended', id, body }], value: null });
    })
    .catch(() => refuse('read-only'));
  return noted.ok || noted.reason === 'kept-once' || noted.reason === 'not-started';
}
