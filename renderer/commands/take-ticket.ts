import { ok, type Result, refuse } from '../../shared/kit/result';
import { type Priority, ticketLabel } from '../../shared/queue/ticket';
import type { GateReason } from '../data/gate';
import { findOffice, lastTicketNumber } from '../data/queries';
import { slipWrite } from './compose-slip';
import type { Workplace } from './workplace';

export type TakeTicketReason = GateReason | 'no-such-service' | 'numbers-used-up' | 'not-set-up';
export type TakenTicket = { readonly id: string; readonly label: string; readonly slip: string };

const LAST_NUMBER = 999;

/** A citizen takes a number: nobody needs to be signed in for it. */
export function takeTicket(
  work: Workplace,
  wish: { readonly service: string; readonly priority: Priority | null },
): Promise<Result<TakenTicket, TakeTicketReason>> {
  return work.gate.perform({ by: 'system' }, async db => {
    const office = await findOffice(db);
    if (!office) return refuse('not-set-up');
    const { service, priority } = wish;
    if (!office.services.some(known => known.prefix === service)) return refuse('no-such-service', service);
    const day = work.today();
    const number = (await lastTicketNumber(db, day, service)) + 1;
    if (number > LAST_NUMBER) return refuse('numbers-used-up', service);
    const id = work.newId();
    const label = ticketLabel(service, number);
    const slip = slipWrite(work, office, { kind: 'ticket', of: id, number: label });
    return ok({
      writes: [{ deed: 'ticket.taken', id, body: { day, service, number, priority } }, slip],
      value: { id, label, slip: String(slip.id) },
    });
  });
}
