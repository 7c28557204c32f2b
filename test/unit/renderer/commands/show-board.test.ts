import { describe, expect, it } from 'vitest';
import { boardView, type LastCalls, noteCalls } from '../../../../renderer/commands/show-board';
import type { Stored } from '../../../../renderer/data/database';
import { BoardView } from '../../../../shared/ipc/board-view';
import type { Ticket } from '../../../../shared/queue/ticket';
import { anOffice, aTicket, at } from '../../../office/day';

function stored(ticket: Ticket, lamport = ticket.number): Stored<'ticket'> {
  return {
    ...ticket,
    last: { id: `entry-${lamport}`, lamport, station: 1, epoch: 1, seq: lamport },
    touched: 0,
  };
}

function called(number: number, time: string, given: Partial<Ticket> = {}): Stored<'ticket'> {
  return stored(
    aTicket(number, { state: 'called', calledAt: at(time), counter: 1, clerk: 'lan', calls: 1, ...given }),
  );
}

function viewOf(
  tickets: readonly Stored<'ticket'>[],
  known: LastCalls = new Map(),
  now = '09:00',
): BoardView {
  noteCalls(known, tickets, at(now));
  return boardView(anOffice, tickets, known);
}

describe('the public board', () => {
  it('says who waits for what before the first call', () => {
    const view = viewOf([stored(aTicket(1)), stored(aTicket(2)), stored(aTicket(3, { service: 'B' }))]);
    expect(view.calls).toEqual([]);
    expect(view.waiting).toEqual([
      { prefix: 'A', service: 'Chứng thực', count: 2 },
      { prefix: 'B', service: 'Hộ tịch', count: 1 },
    ]);
  });

  it('leaves a void number out, also one that was called', () => {
    const view = viewOf([
      stored(aTicket(1, { state: 'voided', voidReason: 'twice' })),
      called(2, '08:10', { state: 'voided', endedAt: at('08:20'), voidReason: 'left' }),
    ]);
    expect([view.calls, view.waiting.map(({ count }) => count)]).toEqual([[], [0, 0]]);
  });

  it('puts the newest call first, also of numbers already served', () => {
    const view = viewOf([
      called(1, '08:10', { state: 'served', endedAt: at('08:20') }),
      called(2, '08:30', { state: 'missed', counter: 2 }),
      called(3, '08:20'),
    ]);
    expect(view.calls.map(call => [call.ticket, call.counter])).toEqual([
      ['A002', 2],
      ['A003', 1],
      ['A001', 1],
    ]);
  });

  it('brings a number that is called again back to the top', () => {
    const known: LastCalls = new Map();
    const [first, second] = [called(1, '08:10'), called(2, '08:20', { counter: 2 })];
    expect(viewOf([first, second], known, '08:21').calls[0]?.ticket).toBe('A002');
    const again = viewOf([{ ...first, calls: 2 }, second], known, '08:25');
    expect(again.calls[0]).toEqual({ ticket: 'A001', counter: 1, calls: 2, at: at('08:25') });
  });

  it('keeps the order of calls within one moment by the ledger', () => {
    const view = viewOf([called(1, '08:10'), called(2, '08:10')]);
    expect(view.calls.map(call => call.ticket)).toEqual(['A002', 'A001']);
  });

  it('shows one call and five before it', () => {
    const view = viewOf([1, 2, 3, 4, 5, 6, 7, 8].map(number => called(number, `08:1${number}`)));
    expect(view.calls.map(call => call.ticket)).toEqual(['A008', 'A007', 'A006', 'A005', 'A004', 'A003']);
  });

  it('tells nothing but what the board may know', () => {
    const view = viewOf([called(1, '08:10'), stored(aTicket(2, { priority: 'merit' }))]);
    expect(BoardView.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toMatch(/lan|merit/);
  });
});
