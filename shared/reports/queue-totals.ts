import { z } from 'zod';
import type { Ticket } from '../queue/ticket';
import { findWait } from './log-row';

const Count = z.int().nonnegative();

/** How the queue went; waits in ms over the tickets that were called, null when none was. */
export const QueueTotals = z.strictObject({
  /** Given out and not voided. */
  tickets: Count,
  served: Count,
  missed: Count,
  /** Neither served nor missed: still waiting or at a counter. */
  left: Count,
  /** Voided numbers: in none of the other sums. */
  voided: Count,
  meanWaitMs: Count.nullable(),
  maxWaitMs: Count.nullable(),
});
export type QueueTotals = z.infer<typeof QueueTotals>;

export const ServiceTotals = QueueTotals.extend({ prefix: z.string(), name: z.string() });
export type ServiceTotals = z.infer<typeof ServiceTotals>;

export function totalQueue(all: readonly Ticket[]): QueueTotals {
  const tickets = all.filter(ticket => ticket.state !== 'voided');
  const waits = tickets.map(findWait).filter(wait => wait !== undefined);
  const served = tickets.filter(ticket => ticket.state === 'served').length;
  const missed = tickets.filter(ticket => ticket.state === 'missed').length;
  return {
    tickets: tickets.length,
    served,
    missed,
    left: tickets.length - served - missed,
    voided: all.length - tickets.length,
    meanWaitMs: waits.length === 0 ? null : Math.round(waits.reduce((a, b) => a + b, 0) / waits.length),
    maxWaitMs: waits.length === 0 ? null : waits.reduce((a, b) => Math.max(a, b)),
  };
}
