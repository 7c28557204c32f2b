import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import { findServing, waitingTickets } from '../data/queries';
import type { Workplace } from './workplace';

export type Called = { readonly id: string; readonly label: string };

/** Calls who comes next; whoever is being served at this counter is done with it. */
export function callNext(
  work: Workplace,
  at: { readonly counter: number; readonly service?: string | undefined },
): Promise<Result<Called, GateReason | 'nobody-waiting'>> {
  const { counter, service } = at;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const waiting = await waitingTickets(db, work.today());
    const next = waiting.find(ticket => service === undefined || ticket.service === service);
    if (!next) return refuse('nobody-waiting');
    const serving = await findServing(db, work.today(), counter);
    const served = serving ? [{ deed: 'ticket.served' as const, id: serving.id, body: { counter } }] : [];
    return ok({
      writes: [...served, { deed: 'ticket.called', id: next.id, body: { counter } }],
      value: { id: next.id, label: next.label },
    });
  });
}

/** Calls the same number once more. */
export function recall(
  work: Workplace,
  counter: number,
): Promise<Result<Called, GateReason | 'nobody-called'>> {
  return onServing(work, counter, 'ticket.recalled');
}

/** The citizen did not come. */
export function markNoShow(
  work: Workplace,
  counter: number,
): Promise<Result<Called, GateReason | 'nobody-called'>> {
  return onServing(work, counter, 'ticket.missed');
}

/** The citizen is done; the counter is free without calling another. */
export function endService(
  work: Workplace,
  counter: number,
): Promise<Result<Called, GateReason | 'nobody-called'>> {
  return onServing(work, counter, 'ticket.served');
}

function onServing(
  work: Workplace,
  counter: number,
  deed: 'ticket.recalled' | 'ticket.missed' | 'ticket.served',
): Promise<Result<Called, GateReason | 'nobody-called'>> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const serving = await findServing(db, work.today(), counter);
    if (!serving) return refuse('nobody-called');
    const { id, label } = serving;
    return ok({ writes: [{ deed, id, body: { counter } }], value: { id, label } });
  });
}
