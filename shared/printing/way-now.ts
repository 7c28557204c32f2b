import type { Printer, SlipRole } from '../office/printers';
import { findPrinter, type PrinterOffice } from '../office/printers-of';
import type { SlipJob, SlipKind } from './job';

/** How a slip can leave: by a printer, as a PDF, or not at all, so that only the screen is left. */
export type Way =
  | { readonly to: 'printer'; readonly printer: Printer }
  | { readonly to: 'pdf' }
  | { readonly to: 'none' };

type Routed = Pick<SlipJob, 'to' | 'kind'> & Partial<Pick<SlipJob, 'counter' | 'movedTo'>>;

/**
 * How a slip can leave today: where it was sent to when it was made, unless the office has no such printer any
 * more. A5 paper takes what was meant for the roll; a slip that was moved goes where it was moved to, also one that
 * was only shown on the screen ("in bù").
 */
export function wayNow(job: Routed, office: PrinterOffice): Way {
  if (job.to === 'screen' && job.movedTo === undefined) return { to: 'none' };
  const printer = findPrinter(office, {
    role: roleOf(job.kind),
    ...(job.counter !== undefined && { counter: job.counter }),
    ...(job.movedTo !== undefined && { movedTo: job.movedTo }),
  });
  if (job.to === 'pdf' && job.movedTo === undefined) return { to: 'pdf' };
  if (printer) return { to: 'printer', printer };
  return { to: office.printer.mode === 'a5' || job.to === 'pdf' ? 'pdf' : 'none' };
}

/** Where a slip made now goes. */
export function wayAtFirst(
  slip: { readonly kind: SlipKind; readonly counter?: number },
  office: PrinterOffice,
): SlipJob['to'] {
  const { to } = wayNow({ ...slip, to: 'printer' }, office);
  return to === 'none' ? 'screen' : to;
}

export function roleOf(kind: SlipKind): SlipRole {
  return kind === 'ticket' || kind === 'receipt' ? kind : 'form';
}
