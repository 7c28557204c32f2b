import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier, StateNumber } from '../../../../shared/dossiers/dossier';
import { addDays, instantAt } from '../../../../shared/kit/time';
import { composeDailyLog, DailyLog } from '../../../../shared/reports/daily-log';
import { logTables } from '../../../../shared/reports/log-tables';
import { aDossier, anOffice, aTicket, at, friday, hung, lan, monday } from '../../../office/day';
import { runs } from '../../../office/runs';

function logOf(dossiers: readonly Dossier[], tickets = [aTicket(1)], now = instantAt(monday, '17:30')) {
  return composeDailyLog({ office: anOffice, day: monday, dossiers, tickets, people: [lan, hung], now });
}

function state(number: StateNumber, time: string, by = 'lan', day = monday) {
  return { state: number, at: at(time, day), by };
}

const returnedToday = aDossier(7, {
  receivedAt: at('09:00', friday),
  states: [
    state(2, '09:00', 'lan', friday),
    state(4, '09:01', 'lan', friday),
    state(9, '14:00'),
    state(10, '15:00', 'hung'),
  ],
  returned: { at: at('15:00'), by: 'hung', to: 'Nguyễn Văn Mẫu' },
  payments: [{ method: 'cash', amountVnd: 8_000, at: at('15:00'), by: 'hung' }],
});

describe('the daily log', () => {
  it('lists what was received that day in its order, then what was returned, then what was only paid', () => {
    const paidToday = aDossier(3, {
      receivedAt: at('08:00', friday),
      payments: [{ method: 'vietqr', amountVnd: 5_000, at: at('10:00'), by: 'lan' }],
    });
    const late = aDossier(2, { receivedAt: at('10:00') });
    const log = logOf([
      paidToday,
      returnedToday,
      late,
      aDossier(1),
      aDossier(9, { receivedAt: at('08:00', friday) }),
    ]);
    expect(log.rows.map(row => [row.order, row.because, row.code])).toEqual([
      [1, 'received', 'H26.101-261123-0001'],
      [2, 'received', 'H26.101-261123-0002'],
      [3, 'returned', 'H26.101-261120-0007'],
      [4, 'paid', 'H26.101-261120-0003'],
    ]);
  });

  it('counts a dossier received and returned on the same day once', () => {
    const sameDay = aDossier(1, {
      states: [state(2, '08:30'), state(9, '09:00'), state(10, '09:10')],
      returned: { at: at('09:10'), by: 'lan', to: '' },
    });
    expect(logOf([sameDay]).total).toMatchObject({ received: 1, finished: 1, returned: 1, feeVnd: 8_000 });
  });

  it('carries no identity number, not even one typed into a note', () => {
    const dossier = aDossier(1, { note: 'Đã đối chiếu thẻ 001087000001', ticket: 'ticket-A1' });
    expect(JSON.stringify(logOf([dossier]))).not.toContain('001087000001');
  });

  it('names who handed the papers in for another', () => {
    const submitter = { name: 'Trần Thị Giả Định', idNumber: '001187000002' };
    const [row] = logOf([aDossier(1, { submitter })]).rows;
    expect(row).toMatchObject({ owner: 'Nguyễn Văn Mẫu', submitter: 'Trần Thị Giả Định' });
    expect(logOf([aDossier(1)]).rows[0]?.submitter).toBe('');
  });

  it('shows the official code once the city gave one, and marks a provisional one', () => {
    const code = { text: 'T1-261123-0001', provisional: true, day: monday, number: 1 };
    const official = { text: 'H26.101-261123-0044', provisional: false, day: monday, number: 44 };
    expect(logOf([aDossier(1, { code })]).rows[0]).toMatchObject({
      code: 'T1-261123-0001',
      provisional: true,
    });
    const coded = aDossier(1, { code, officialCode: official });
    expect(logOf([coded]).rows[0]).toMatchObject({ code: 'H26.101-261123-0044', provisional: false });
  });

  it('tells ticket and wait', () => {
    const ticket = aTicket(25, { takenAt: at('08:00'), calledAt: at('08:04:05'), state: 'called' });
    const [row] = logOf([aDossier(1, { ticket: ticket.id })], [ticket]).rows;
    expect(row).toMatchObject({ ticket: 'A025', waitMs: 245_000 });
  });

  it.each([
    ['all confirmed', [2_000, 3_000], 5_000, false],
    ['none', [], 0, false],
    ['one without a tariff', [2_000, null], 2_000, true],
    ['only one without a tariff', [null], null, true],
  ])('sums the fees of intake: %s', (_, amounts, feeVnd, feeOpen) => {
    const fees = amounts.map(amountVnd => ({ label: 'Phí', amountVnd }));
    expect(logOf([aDossier(1, { fees })]).rows[0]).toMatchObject({ feeVnd, feeOpen });
  });

  it.each([
    ['due today and open', at('17:00'), [state(4, '08:30')], false],
    ['due yesterday and open', at('17:00', addDays(monday, -1)), [state(4, '08:30')], true],
    ['due yesterday, waiting for a supplement', at('17:00', addDays(monday, -1)), [state(5, '08:30')], false],
    ['due yesterday, refused', at('17:00', addDays(monday, -1)), [state(3, '08:30')], false],
    ['due Friday, finished on Monday', at('17:00', friday), [state(9, '08:30')], true],
    ['due at noon, finished in the afternoon of that day', at('11:30'), [state(9, '16:00')], false],
    ['without an appointment', null, [state(4, '08:30')], false],
  ])('judges lateness by dates only: %s', (_, dueAt, states, overdue) => {
    expect(logOf([aDossier(1, { dueAt, states, state: states[0]?.state ?? 4 })]).rows[0]?.overdue).toBe(
      overdue,
    );
  });

  it('counts each deed for the clerk who did it', () => {
    const log = logOf(
      [aDossier(1), returnedToday],
      [aTicket(1, { state: 'served', clerk: 'lan', calledAt: at('08:10') })],
    );
    expect(log.byClerk).toEqual([
      {
        clerk: 'lan',
        name: 'Trần Thị Lan',
        served: 1,
        received: 1,
        finished: 1,
        returned: 0,
        overdue: 1,
        feeVnd: 8_000,
        paidVnd: 0,
      },
      {
        clerk: 'hung',
        name: 'Lê Mạnh Hùng',
        served: 0,
        received: 0,
        finished: 0,
        returned: 1,
        overdue: 0,
        feeVnd: 0,
        paidVnd: 8_000,
      },
    ]);
  });

  it('counts the queue, with the waits of those who were called', () => {
    const tickets = [
      aTicket(1, { state: 'served', calledAt: at('08:02') }),
      aTicket(2, { state: 'missed', calledAt: at('08:06') }),
      aTicket(3),
      aTicket(5, { state: 'voided', calledAt: at('08:30'), voidReason: 'twice' }),
      aTicket(1, { service: 'B', state: 'called', calledAt: at('08:04') }),
      aTicket(4, { day: friday, state: 'served', calledAt: at('09:00') }),
    ];
    const { queue, byService } = logOf([], tickets);
    expect(queue).toEqual({
      tickets: 4,
      served: 1,
      missed: 1,
      left: 2,
      voided: 1,
      meanWaitMs: 240_000,
      maxWaitMs: 360_000,
    });
    expect(byService.map(({ prefix, tickets: n }) => [prefix, n])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
  });

  it('has no mean wait on a day without calls', () => {
    expect(logOf([], []).queue).toMatchObject({ tickets: 0, meanWaitMs: null, maxWaitMs: null });
  });
});

const amount = fc.option(fc.integer({ min: 0, max: 900_000 }));
const someDossier = fc
  .record({
    number: fc.integer({ min: 1, max: 9_999 }),
    earlier: fc.boolean(),
    procedure: fc.constantFrom('1.001193', '2.000815', null),
    clerk: fc.constantFrom('lan', 'hung', 'gone'),
    amounts: fc.array(amount, { maxLength: 4 }),
    paid: fc.array(
      fc.record({
        amountVnd: fc.integer({ min: 0, max: 900_000 }),
        today: fc.boolean(),
        by: fc.constantFrom('lan', 'hung'),
      }),
    ),
    story: fc.constantFrom<readonly StateNumber[]>([2], [2, 4], [2, 3], [2, 4, 9], [2, 4, 9, 10], [2, 4, 5]),
    note: fc.string({ unit: 'binary', maxLength: 20 }),
  })
  .map(({ number, earlier, procedure, clerk, amounts, paid, story, note }) => {
    const day = earlier ? friday : monday;
    return aDossier(number, {
      receivedAt: at('08:00', day),
      clerk,
      note,
      procedure: { code: procedure, name: procedure ?? 'Thủ tục khác', field: '', catalogueVersion: '1' },
      fees: amounts.map(amountVnd => ({ label: 'Phí', amountVnd })),
      payments: paid.map(({ amountVnd, today, by }) => ({
        method: 'cash',
        amountVnd,
        at: at('10:00', today ? monday : friday),
        by,
      })),
      states: story.map(number => state(number, '11:00', clerk)),
      state: story.at(-1) ?? 2,
      returned: story.includes(10) ? { at: at('11:00'), by: 'lan', to: '' } : null,
    });
  });

describe('the sums of any day', () => {
  it('agree with the rows, by procedure and by clerk, and survive the parser', () => {
    fc.assert(
      fc.property(fc.array(someDossier, { maxLength: 12 }), dossiers => {
        const log = logOf(dossiers);
        expect(DailyLog.parse(JSON.parse(JSON.stringify(log)))).toEqual(log);
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        expect(log.total).toMatchObject({
          received: log.rows.filter(row => row.because === 'received').length,
          overdue: log.rows.filter(row => row.overdue).length,
          feeVnd: sum(log.rows.map(row => row.feeVnd ?? 0)),
          paidVnd: sum(log.rows.map(row => row.paidVnd)),
        });
        for (const key of ['received', 'finished', 'returned', 'overdue', 'feeVnd', 'paidVnd'] as const) {
          expect(sum(log.byProcedure.map(row => row[key]))).toBe(log.total[key]);
          expect(sum(log.byClerk.map(row => row[key]))).toBe(log.total[key]);
        }
        for (const table of Object.values(logTables(log))) {
          for (const row of [...table.rows, ...(table.total ? [table.total] : [])]) {
            expect(row).toHaveLength(table.columns.length);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
