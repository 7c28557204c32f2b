import type { Term } from '../dossiers/dossier';
import { assertNever } from '../kit/result';
import { addDays, dayOf, type Instant, instantAt, timeOf } from '../kit/time';
import { type OfficeHours, USUAL_HOURS } from './office-hours';
import type { WorkingCalendar } from './working-calendar';

/**
 * `countFromNextDay`: received after 15:00, the term runs from the next working day (bundle 3.000722,
 * NĐ 301/2026/NĐ-CP). Terms of unit `sameDay` carry their own 15:00 rule and need none.
 */
export type LateRule = 'none' | 'countFromNextDay';

export type Reception = {
  readonly receivedAt: Instant;
  readonly term: Term;
  readonly lateRule?: LateRule;
};

const LAST_SAME_DAY = '15:00:00';
const HOUR_MS = 3_600_000;

/** "Tiếp nhận sau 15 giờ": strictly later than 15:00:00, in whole seconds as the slip shows them. */
export function isAfterThree(at: Instant): boolean {
  return timeOf(at) > LAST_SAME_DAY;
}

/**
 * The appointment for a result. It always falls on a working day, within office hours.
 *
 * - Day 0 is the day of reception; working days are counted after it and the hour of reception stays.
 * - Received during lunch counts as the afternoon's start, before opening as opening, after closing as
 *   the start of the next working day; a day that is not worked is day 0 at whatever hour (closing at most).
 * - `sameDay` (hộ tịch trả trong ngày; chứng thực, NĐ 23/2015/NĐ-CP): closing time of the day, or
 *   of the next working day when received after 15:00:00. Received on a day that is not worked (Saturday
 *   intake, online): closing time of the next working day, since nobody is bound to sign that day; where
 *   the office does resolve on Saturdays, its supervisor puts them on in the calendar.
 * - `calendarDay` ("ngày") counts every day, but the appointment moves off days that are not worked.
 * - `hour` counts office hours, rolling over lunch, closing and days off.
 */
export function dueAt(
  { receivedAt, term, lateRule = 'none' }: Reception,
  calendar: WorkingCalendar,
  hours: OfficeHours = USUAL_HOURS,
): Instant {
  if (term.unit === 'sameDay') return dueSameDay(receivedAt, calendar, hours);
  const countsTomorrow = lateRule === 'countFromNextDay' && isAfterThree(receivedAt);
  const start = countsTomorrow
    ? nextOpening(receivedAt, calendar, hours)
    : countedFrom(receivedAt, calendar, hours);
  switch (term.unit) {
    case 'workingDay':
      return instantAt(calendar.addWorkingDays(dayOf(start), term.value), timeOf(start));
    case 'calendarDay':
      return instantAt(calendar.workingDayFrom(addDays(dayOf(start), term.value)), timeOf(start));
    case 'hour':
      return addOfficeHours(start, term.value, calendar, hours);
    default:
      return assertNever(term.unit);
  }
}

/**
 * Gives back the time spent waiting for a supplement: the appointment moves by the working days in
 * (asked, supplied] and keeps its hour.
 */
export function postponeDue(
  due: Instant,
  waited: { readonly askedAt: Instant; readonly suppliedAt: Instant },
  calendar: WorkingCalendar,
): Instant {
  const days = calendar.workingDaysBetween(dayOf(waited.askedAt), dayOf(waited.suppliedAt));
  return instantAt(calendar.addWorkingDays(dayOf(due), days), timeOf(due));
}

function dueSameDay(receivedAt: Instant, calendar: WorkingCalendar, hours: OfficeHours): Instant {
  const day = dayOf(receivedAt);
  const isToday = calendar.isWorkingDay(day) && !isAfterThree(receivedAt);
  return instantAt(isToday ? day : calendar.nextWorkingDay(day), hours.afternoonUntil);
}

function nextOpening(at: Instant, calendar: WorkingCalendar, hours: OfficeHours): Instant {
  return instantAt(calendar.nextWorkingDay(dayOf(at)), hours.morningFrom);
}

/** The moment from which a reception counts, in whole seconds as `isAfterThree` reads them. */
function countedFrom(receivedAt: Instant, calendar: WorkingCalendar, hours: OfficeHours): Instant {
  const day = dayOf(receivedAt);
  const at = instantAt(day, timeOf(receivedAt));
  const closing = instantAt(day, hours.afternoonUntil);
  if (at > closing) return calendar.isWorkingDay(day) ? nextOpening(at, calendar, hours) : closing;
  const afternoon = instantAt(day, hours.afternoonFrom);
  const isLunch = at > instantAt(day, hours.morningUntil) && at < afternoon;
  return isLunch ? afternoon : Math.max(at, instantAt(day, hours.morningFrom));
}

function addOfficeHours(
  start: Instant,
  value: number,
  calendar: WorkingCalendar,
  hours: OfficeHours,
): Instant {
  const sessions = [
    { from: hours.morningFrom, until: hours.morningUntil },
    { from: hours.afternoonFrom, until: hours.afternoonUntil },
  ];
  let left = value * HOUR_MS;
  let day = calendar.workingDayFrom(dayOf(start));
  for (;;) {
    for (const { from, until } of sessions) {
      const begin = Math.max(start, instantAt(day, from));
      const open = Math.max(0, instantAt(day, until) - begin);
      if (left <= open) return begin + left;
      left -= open;
    }
    day = calendar.nextWorkingDay(day);
  }
}
