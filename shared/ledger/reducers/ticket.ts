import { type Ticket, ticketLabel } from '../../queue/ticket';
import { type DeedEvent, findSubject } from '../deeds';

/** The queue's story of one number: waiting, called (again), then served or missed; or void. */
export function reduceTicket(row: Ticket | null, event: DeedEvent): Ticket | null {
  const { at, clerk, subject, station } = event.meta;
  if (event.deed === 'ticket.taken') {
    if (row) return row;
    const { service, number } = event.body;
    return {
      ...event.body,
      id: findSubject(subject)?.id ?? '',
      label: ticketLabel(service, number),
      station,
      state: 'waiting',
      takenAt: at,
      calledAt: null,
      endedAt: null,
      counter: null,
      clerk: null,
      calls: 0,
    };
  }
  if (!row) return row;
  // Voided at one PC and called at another that had not heard of it: somebody held it after all.
  if (row.state === 'voided' && (event.deed === 'ticket.called' || event.deed === 'ticket.served')) {
    const { voidReason: _gone, ...held } = row;
    return reduceTicket({ ...held, state: 'waiting' }, event);
  }
  if (row.state === 'voided') return row;
  switch (event.deed) {
    case 'ticket.called':
    case 'ticket.recalled':
      return {
        ...row,
        state: 'called',
        calledAt: row.calledAt ?? at,
        endedAt: null,
        counter: event.body.counter,
        clerk,
        calls: row.calls + 1,
      };
    case 'ticket.missed':
      return { ...row, state: 'missed', endedAt: at };
    case 'ticket.served':
      return { ...row, state: 'served', endedAt: at };
    case 'ticket.voided':
      // Served at another PC meanwhile.
      if (row.state === 'served') return row;
      return { ...row, state: 'voided', endedAt: at, voidReason: event.body.reason };
    default:
      return row;
  }
}
