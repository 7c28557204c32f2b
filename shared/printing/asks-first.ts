import { fromIso, type Instant, type PlainDate } from '../kit/time';
import type { PrinterOffice } from '../office/printers-of';
import type { Ticket } from '../queue/ticket';
import type { SlipJob } from './job';
import { wayNow } from './way-now';

/** A slip younger than this prints without a question, whatever became of its ticket meanwhile. */
const FRESH_MS = 2 * 60_000;

/** Why a waiting slip asks: its number was called already, its day is over, or the office has no such printer now. */
export type WhyAsks = 'stale-ticket' | 'stale-day' | 'printer-changed';

/**
 * Why a waiting slip must ask before it prints; null where it prints by itself. When a printer comes back, a
 * number still waiting and a receipt of today print by themselves; a number already called, or yesterday's
 * paper, would only confuse. `office`: with its printers of now; none given, they are those the slip was made for.
 */
export function whyAsks(
  job: SlipJob,
  ticket: Pick<Ticket, 'state'> | undefined,
  now: { readonly at: Instant; readonly day: PlainDate },
  office?: PrinterOffice,
): WhyAsks | null {
  const way = office === undefined ? job.to : wayNow(job, office).to;
  // Even a wanted slip cannot leave without a printer; on A5 it can, once somebody said so.
  if (way === 'none') return 'printer-changed';
  if (job.wanted) return null;
  if (job.day !== now.day) return 'stale-day';
  if (way !== job.to) return 'printer-changed';
  if (now.at - fromIso(job.composedAt) < FRESH_MS) return null;
  return job.kind === 'ticket' && ticket?.state !== 'waiting' ? 'stale-ticket' : null;
}

/** Whether a waiting slip must ask before it prints, see `whyAsks`. */
export function asksFirst(...given: Parameters<typeof whyAsks>): boolean {
  return whyAsks(...given) !== null;
}
