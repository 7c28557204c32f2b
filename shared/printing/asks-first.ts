import { fromIso, type Instant, type PlainDate } from '../kit/time';
import type { Ticket } from '../queue/ticket';
import type { SlipJob } from './job';

/** A slip younger than this prints without a question, whatever became of its ticket meanwhile. */
const FRESH_MS = 2 * 60_000;

/**
 * Whether a waiting slip must ask before it prints. When a printer comes back, a number still waiting and a
 * receipt of today print by themselves; a number already called, or yesterday's paper, would only confuse.
 */
export function asksFirst(
  job: SlipJob,
  ticket: Pick<Ticket, 'state'> | undefined,
  now: { readonly at: Instant; readonly day: PlainDate },
): boolean {
  if (job.wanted) return false;
  if (job.day !== now.day) return true;
  if (now.at - fromIso(job.composedAt) < FRESH_MS) return false;
  return job.kind === 'ticket' && ticket?.state !== 'waiting';
}
