import { ok, type Result, refuse } from '../../shared/kit/result';
import type { VoidReason } from '../../shared/queue/ticket';
import { type WhyNotVoid, whyNotVoid } from '../../shared/queue/why-not-void';
import type { GateReason } from '../data/gate';
import { dossiersOfDay, ticketsOfDay } from '../data/queries';
import { dropsOf } from './drop-slips';
import type { Called } from './serve-queue';
import type { Workplace } from './workplace';

export type VoidTicketReason = GateReason | WhyNotVoid | 'no-such-ticket';

/**
 * A number taken by mistake or twice, or whose holder went away, counts for nobody any more. Its paper, where it has not
 * come out yet, is dropped.
 *
 * @param wish.label `A025`, of today
 */
export function voidTicket(
  work: Workplace,
  wish: { readonly counter: number; readonly label: string; readonly reason: VoidReason },
): Promise<Result<Called, VoidTicketReason>> {
  const { counter, reason } = wish;
  const label = wish.label.trim().toUpperCase();
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const day = work.today();
    const ticket = (await ticketsOfDay(db, day)).find(known => known.label === label);
    if (!ticket) return refuse('no-such-ticket', label);
    const hasDossier = (await dossiersOfDay(db, day)).some(dossier => dossier.ticket === ticket.id);
    const why = whyNotVoid(ticket, { day, counter, hasDossier });
    if (why) return refuse(why, label);
    const drops = await dropsOf(db, ticket.id, ['ticket']);
    return ok({
      writes: [{ deed: 'ticket.voided', id: ticket.id, body: { reason } }, ...drops],
      value: { id: ticket.id, label },
    });
  });
}
