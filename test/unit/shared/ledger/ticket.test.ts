import { describe, expect, it } from 'vitest';
import type { DeedEvent } from '../../../../shared/ledger/deeds';
import { reduceTicket } from '../../../../shared/ledger/reducers/ticket';
import type { Ticket } from '../../../../shared/queue/ticket';
import { at, monday } from '../../../office/day';

const bodies = {
  taken: { day: monday, service: 'A', number: 1, priority: null },
  called: { counter: 1 },
  missed: { counter: 1 },
  served: { counter: 1 },
  voided: { reason: 'left' },
} as const;

function told(...deeds: readonly (keyof typeof bodies)[]): Ticket | null {
  return deeds.reduce<Ticket | null>((row, deed, i) => {
    const meta = {
      id: `e${i}`,
      subject: 'ticket/t',
      at: at('08:00'),
      clerk: 'lan',
      station: 1,
      epoch: 1,
      seq: i,
    };
    return reduceTicket(row, { deed: `ticket.${deed}`, body: bodies[deed], meta } as DeedEvent);
  }, null);
}

describe('a number voided at one PC', () => {
  it('keeps its reason', () => {
    expect(told('taken', 'called', 'voided')).toMatchObject({ state: 'voided', voidReason: 'left' });
  });

  it.each([
    ['was served at another before', ['taken', 'called', 'served', 'voided'], 'served'],
    ['is called at another all the same', ['taken', 'voided', 'called'], 'called'],
    ['is served at another all the same', ['taken', 'voided', 'served'], 'served'],
    ['was missed at another', ['taken', 'voided', 'missed'], 'voided'],
  ] as const)('and %s', (_, deeds, state) => {
    const ticket = told(...deeds);
    expect(ticket?.state).toBe(state);
    expect(ticket && 'voidReason' in ticket).toBe(state === 'voided');
  });
});
