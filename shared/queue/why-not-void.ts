import type { PlainDate } from '../kit/time';
import type { Ticket } from './ticket';

export type WhyNotVoid =
  | 'ticket-of-another-day'
  | 'ticket-served'
  | 'ticket-voided'
  | 'called-elsewhere'
  | 'ticket-has-dossier';

/**
 * Why a number may not be voided now; null when it may: on its own day, by whoever sits at a counter, until it was
 * served. One that is being served may be voided at its own counter only, and none under which a dossier came in.
 */
export function whyNotVoid(
  ticket: Pick<Ticket, 'day' | 'state' | 'counter'>,
  now: { readonly day: PlainDate; readonly counter: number; readonly hasDossier: boolean },
): WhyNotVoid | null {
  if (ticket.day !== now.day) return 'ticket-of-another-day';
  if (ticket.state === 'voided') return 'ticket-voided';
  if (ticket.state === 'served') return 'ticket-served';
  if (now.hasDossier) return 'ticket-has-dossier';
  return ticket.state === 'called' && ticket.counter !== now.counter ? 'called-elsewhere' : null;
}
