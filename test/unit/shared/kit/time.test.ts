import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  fromIso,
  instantAt,
  PlainDate,
  showDay,
  showInstant,
  timeOf,
  toIso,
  weekdayOf,
} from '../../../../shared/kit/time';

const day = (text: string) => PlainDate.parse(text);

describe("the office's time", () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22', '23:59:59'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23', '00:00:00'],
    ['2026-11-23T08:00:01.000Z', '2026-11-23', '15:00:01'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', '00:00:00'],
  ])('reads %s as %s %s, seven hours ahead of UTC', (utc, date, time) => {
    const at = Date.parse(utc);
    expect([dayOf(at), timeOf(at)]).toEqual([date, time]);
  });

  it('writes an instant as entries do, and reads it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), at => {
        expect(fromIso(toIso(at))).toBe(at);
        expect(toIso(at).endsWith('+07:00')).toBe(true);
      }),
    );
  });

  it('shows times the way the counter reads them', () => {
    const at = instantAt(day('2026-11-03'), '08:42');
    expect([showInstant(at), showDay(day('2026-11-03'))]).toEqual(['08:42 03/11/2026', '03/11/2026']);
    expect(instantAt(day('2026-11-03'), '08:42:00')).toBe(at);
  });

  it('throws for what is no instant: a bug, not a refusal', () => {
    expect(() => fromIso('hôm qua')).toThrow();
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''])('takes no %j for a day', text => {
    expect(PlainDate.safeParse(text).success).toBe(false);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-08-22', 6],
    ['2026-04-26', 7],
    ['2027-02-06', 6],
    ['1969-12-31', 3],
    ['2024-02-29', 4],
  ])('%s is weekday %i (1 = Monday)', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s plus %i is %s', (text, days, expected) => {
    expect(addDays(day(text), days)).toBe(expected);
  });

  it('the weekday moves on by one a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 30_000 }), n => {
        const one = addDays(day('2026-11-23'), n);
        expect(weekdayOf(addDays(one, 1))).toBe((weekdayOf(one) % 7) + 1);
      }),
    );
  });
});
