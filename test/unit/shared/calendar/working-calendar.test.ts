import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Holidays, shippedHolidays } from '../../../../shared/calendar/holidays';
import { workingCalendar } from '../../../../shared/calendar/working-calendar';
import { addDays, PlainDate, weekdayOf } from '../../../../shared/kit/time';

const day = (text: string) => PlainDate.parse(text);
const calendar = workingCalendar();
const anyDay = fc.integer({ min: 0, max: 1500 }).map(n => addDays(day('2024-01-01'), n));

describe('days off shipped with the product', () => {
  it('takes no weekend for a day off of 2024 to 2026 and works swapped days on Saturdays only', () => {
    for (const year of shippedHolidays.years) {
      if (year.confidence === 'high') {
        expect(year.offDays.filter(one => weekdayOf(one) > 5)).toEqual([]);
      }
      expect(year.workedSaturdays.filter(one => weekdayOf(one) !== 6)).toEqual([]);
      expect([...year.offDays, ...year.workedSaturdays].every(one => one.startsWith(String(year.year)))).toBe(
        true,
      );
    }
  });

  it.each([
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2025-11-24', true, '24/11 before the resolution applied'],
    ['2026-08-22', true, 'a Saturday worked for 31/8'],
    ['2026-08-31', false, 'the day swapped for it'],
    ['2025-04-26', true, 'a Saturday worked for 2/5'],
    ['2025-05-02', false, 'the day swapped for it'],
    ['2026-08-29', false, 'an ordinary Saturday'],
    ['2026-04-27', false, 'Monday after Giỗ Tổ on a Sunday'],
    ['2026-02-20', false, 'last day of Tết 2026'],
    ['2026-02-23', true, 'first day after it'],
    ['2028-09-02', false, 'Quốc khánh on a Saturday of a year without schedule'],
    ['2028-05-01', false, 'a fixed day of a year without schedule'],
    ['2023-11-24', true, '24/11 of an early year without schedule'],
  ])('%s: worked is %s (%s)', (text, worked) => {
    expect(calendar.isWorkingDay(day(text))).toBe(worked);
  });

  it.each([
    [2024, true],
    [2025, true],
    [2026, true],
    [2027, false],
    [2030, false],
  ])('says of %i that an official schedule is known: %s', (year, known) => {
    expect(calendar.isConfirmed(year)).toBe(known);
  });

  it('refuses a list with a day that is no date', () => {
    const year = {
      year: 2028,
      source: 'x',
      confidence: 'high',
      offDays: ['2028-02-30'],
      workedSaturdays: [],
    };
    expect(Holidays.safeParse({ years: [year], everyYear: [] }).success).toBe(false);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-25'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2026-04-29', 1, '2026-05-04'],
    ['2026-08-21', 2, '2026-08-24'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s plus %i gives %s', (from, n, due) => {
    expect(calendar.addWorkingDays(day(from), n)).toBe(due);
  });

  it('counts n then m days as n + m, always landing on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), (from, n, m) => {
        const due = calendar.addWorkingDays(calendar.addWorkingDays(from, n), m);
        expect(due).toBe(calendar.addWorkingDays(from, n + m));
        expect(n + m === 0 || calendar.isWorkingDay(due)).toBe(true);
        expect(calendar.workingDaysBetween(from, due)).toBe(n + m);
      }),
      { numRuns: 60 },
    );
  });

  it('counts nothing between a day and an earlier one', () => {
    expect(calendar.workingDaysBetween(day('2026-11-25'), day('2026-11-20'))).toBe(0);
  });

  it.each([-1, 1.5, Number.NaN])('throws for %d days: a bug, not a refusal', n => {
    expect(() => calendar.addWorkingDays(day('2026-11-23'), n)).toThrow(RangeError);
  });
});

describe("the supervisors' edits", () => {
  const edited = workingCalendar({
    daysOff: [day('2026-11-25'), day('2026-12-05')],
    daysOn: [day('2026-11-24'), day('2026-11-28'), day('2026-12-05')],
  });

  it.each([
    ['2026-11-24', true, 'a shipped day off put on'],
    ['2026-11-25', false, 'a working day taken off'],
    ['2026-11-28', true, 'a Saturday put on'],
    ['2026-12-05', false, 'a day in both lists: the later appointment is the safe one'],
  ])('%s: worked is %s (%s)', (text, worked) => {
    expect(edited.isWorkingDay(day(text))).toBe(worked);
  });
});
