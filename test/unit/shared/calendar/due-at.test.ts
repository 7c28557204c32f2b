import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, postponeDue } from '../../../../shared/calendar/due-at';
import { OfficeHours, USUAL_HOURS } from '../../../../shared/calendar/office-hours';
import { workingCalendar } from '../../../../shared/calendar/working-calendar';
import type { Term } from '../../../../shared/dossiers/dossier';
import { dayOf, fromIso, instantAt, PlainDate, timeOf, toIso } from '../../../../shared/kit/time';
import { runs } from '../../../office/runs';

const calendar = workingCalendar();
/** `2026-11-23 14:59:00` as an instant, and back. */
const at = (text: string) => fromIso(`${text.replace(' ', 'T')}+07:00`);
const show = (instant: number) => toIso(instant).slice(0, 19).replace('T', ' ');
const due = (received: string, term: Term, lateRule: 'none' | 'countFromNextDay' = 'none') =>
  show(dueAt({ receivedAt: at(received), term, lateRule }, calendar));
const days = (value: number): Term => ({ value, unit: 'workingDay' });

describe('a same-day procedure', () => {
  it.each([
    ['2026-11-23 14:59:00', '2026-11-23 17:00:00', 'before 15:00'],
    ['2026-11-23 15:00:00', '2026-11-23 17:00:00', 'at 15:00:00 sharp, not "sau 15 giờ"'],
    ['2026-11-23 15:00:00.999', '2026-11-23 17:00:00', 'the slip still says 15:00:00'],
    ['2026-11-23 15:00:01', '2026-11-25 17:00:00', 'after 15:00, and 24/11 is a day off'],
    ['2026-11-23 18:30:00', '2026-11-25 17:00:00', 'after closing'],
    ['2026-11-23 12:30:00', '2026-11-23 17:00:00', 'during lunch'],
    ['2026-11-20 15:30:00', '2026-11-23 17:00:00', 'Friday after 15:00'],
    ['2026-11-21 09:00:00', '2026-11-23 17:00:00', 'Saturday intake'],
    ['2026-11-21 16:00:00', '2026-11-23 17:00:00', 'late on a Saturday: still Monday'],
    ['2026-08-22 09:00:00', '2026-08-22 17:00:00', 'a Saturday worked in exchange'],
    ['2026-08-22 15:30:00', '2026-08-24 17:00:00', 'late on that Saturday'],
    ['2026-02-13 15:00:01', '2026-02-23 17:00:00', 'the last afternoon before Tết 2026'],
    ['2025-04-26 14:00:00', '2025-04-26 17:00:00', 'the Saturday worked for 2/5/2025'],
  ])('received %s is due %s (%s)', (received, expected) => {
    expect(due(received, { value: 1, unit: 'sameDay' })).toBe(expected);
  });

  it('is due the same Saturday where the supervisor put that day on', () => {
    const edited = workingCalendar({ daysOff: [], daysOn: [PlainDate.parse('2026-11-21')] });
    const reception = { receivedAt: at('2026-11-21 09:00:00'), term: { value: 1, unit: 'sameDay' } as Term };
    expect(show(dueAt(reception, edited))).toBe('2026-11-21 17:00:00');
  });
});

describe('a term in working days', () => {
  it.each([
    ['2026-11-23 09:12:34', 3, '2026-11-27 09:12:34', 'keeps the hour and skips 24/11'],
    ['2026-11-23 15:30:00', 3, '2026-11-27 15:30:00', 'knows no 15:00 rule'],
    ['2026-11-23 12:20:00', 3, '2026-11-27 13:00:00', 'lunch counts as the afternoon start'],
    ['2026-11-23 12:00:00', 3, '2026-11-27 12:00:00', 'noon sharp is still the morning'],
    ['2026-11-23 07:40:00', 3, '2026-11-27 08:00:00', 'before opening counts as opening'],
    ['2026-11-23 17:00:00', 3, '2026-11-27 17:00:00', 'closing time sharp still counts'],
    ['2026-11-23 17:00:01', 3, '2026-11-30 08:00:00', 'after closing counts from 25/11'],
    ['2026-11-21 09:00:00', 3, '2026-11-26 09:00:00', 'Saturday is day 0'],
    ['2026-11-21 20:00:00', 3, '2026-11-26 17:00:00', 'so it is in the evening'],
    ['2026-04-28 10:00:00', 2, '2026-05-04 10:00:00', 'over 30/4 and 1/5'],
    ['2026-02-12 10:00:00', 5, '2026-02-26 10:00:00', 'over Tết 2026'],
    ['2026-08-21 10:00:00', 1, '2026-08-22 10:00:00', 'a swapped Saturday counts'],
    ['2026-12-31 10:00:00', 1, '2027-01-04 10:00:00', 'over the new year'],
  ])('received %s, %i days: due %s (%s)', (received, value, expected) => {
    expect(due(received, days(value))).toBe(expected);
  });

  it.each([
    ['2026-11-25 15:00:00', '2026-11-30 15:00:00', 'until 15:00 sharp from the day itself'],
    ['2026-11-25 15:00:01', '2026-12-01 08:00:00', 'later from the next working day'],
    ['2026-11-25 17:30:00', '2026-12-01 08:00:00', 'after closing it does not count twice'],
  ])('of the birth bundle received %s is due %s: %s', (received, expected) => {
    expect(due(received, days(3), 'countFromNextDay')).toBe(expected);
  });
});

describe('a term in days or hours', () => {
  it.each([
    ['2026-11-02 10:00:00', 15, '2026-11-17 10:00:00', 'a working day'],
    ['2026-11-02 10:00:00', 20, '2026-11-23 10:00:00', 'off the Sunday'],
    ['2026-11-04 10:00:00', 20, '2026-11-25 10:00:00', 'off 24/11'],
    ['2026-02-06 10:00:00', 10, '2026-02-23 10:00:00', 'off Tết'],
  ])('received %s, %i calendar days: due %s (%s)', (received, value, expected) => {
    expect(due(received, { value, unit: 'calendarDay' })).toBe(expected);
  });

  it.each([
    ['2026-11-23 09:00:00', 1, '2026-11-23 10:00:00', 'within the morning'],
    ['2026-11-23 11:30:00', 1, '2026-11-23 13:30:00', 'over lunch'],
    ['2026-11-23 12:00:00', 1, '2026-11-23 14:00:00', 'from noon sharp'],
    ['2026-11-23 16:30:00', 1, '2026-11-25 08:30:00', 'over closing and 24/11'],
    ['2026-11-21 09:00:00', 2, '2026-11-23 10:00:00', 'from a Saturday'],
    ['2026-11-23 08:00:00', 8, '2026-11-23 17:00:00', 'a whole day'],
    ['2026-11-23 08:00:00', 9, '2026-11-25 09:00:00', 'more than a day'],
  ])('received %s, %i office hours: due %s (%s)', (received, value, expected) => {
    expect(due(received, { value, unit: 'hour' })).toBe(expected);
  });
});

describe('every appointment', () => {
  const term = fc.record({
    value: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('sameDay', 'workingDay', 'calendarDay', 'hour'),
  }) as fc.Arbitrary<Term>;
  const received = fc
    .integer({ min: 0, max: 1095 * 86_400 })
    .map(seconds => at('2024-01-01 00:00:00') + seconds * 1000);
  const lateRule = fc.constantFrom('none' as const, 'countFromNextDay' as const);

  it('falls on a working day, within office hours, not before the reception', () => {
    fc.assert(
      fc.property(received, term, lateRule, (receivedAt, aTerm, rule) => {
        const promised = dueAt({ receivedAt, term: aTerm, lateRule: rule }, calendar);
        expect(calendar.isWorkingDay(dayOf(promised))).toBe(true);
        expect(promised).toBeGreaterThanOrEqual(receivedAt);
        const time = timeOf(promised);
        const day = dayOf(promised);
        const isMorning = time >= '08:00:00' && time <= '12:00:00';
        expect(isMorning || (time >= '13:00:00' && time <= '17:00:00'), `${day} ${time}`).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is never earlier for whoever came later on days that are worked', () => {
    fc.assert(
      fc.property(received, fc.nat(200_000), term, (receivedAt, seconds, aTerm) => {
        fc.pre([0, seconds * 1000].every(ms => calendar.isWorkingDay(dayOf(receivedAt + ms))));
        const later = dueAt({ receivedAt: receivedAt + seconds * 1000, term: aTerm }, calendar);
        expect(dayOf(later) >= dayOf(dueAt({ receivedAt, term: aTerm }, calendar))).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

it('keeps to the hours of an office that opens at 07:30 and closes at 16:30', () => {
  const hours: OfficeHours = { ...USUAL_HOURS, morningFrom: '07:30', afternoonUntil: '16:30' };
  const same = { receivedAt: at('2026-11-23 09:00:00'), term: { value: 1, unit: 'sameDay' } as Term };
  expect(show(dueAt(same, calendar, hours))).toBe('2026-11-23 16:30:00');
  const late = { receivedAt: at('2026-11-25 16:45:00'), term: days(1) };
  expect(show(dueAt(late, calendar, hours))).toBe('2026-11-27 07:30:00');
  expect(OfficeHours.safeParse({ ...hours, morningUntil: '07:00' }).success).toBe(false);
});

it('gives back the working days spent waiting for a supplement', () => {
  const postponed = postponeDue(
    instantAt(PlainDate.parse('2026-11-27'), '09:12'),
    { askedAt: at('2026-11-23 10:00:00'), suppliedAt: at('2026-11-26 16:00:00') },
    calendar,
  );
  expect(show(postponed)).toBe('2026-12-01 09:12:00');
});
