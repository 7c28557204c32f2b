import type { WorkingCalendar } from '../../../shared/calendar/working-calendar';
import { addDays, type PlainDate } from '../../../shared/kit/time';

/** The last `count` working days before a day, oldest first; the longest run of days off is Tết, under 20. */
export function workingDaysBefore(calendar: WorkingCalendar, day: PlainDate, count: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let back = 1; days.length < count && back < 60; back += 1) {
    const earlier = addDays(day, -back);
    if (calendar.isWorkingDay(earlier)) days.unshift(earlier);
  }
  return days;
}

/** The mean of the days on which anything was done, rounded; null when there was none. */
export function usualOf(counts: readonly number[]): number | null {
  const worked = counts.filter(count => count > 0);
  return worked.length === 0 ? null : Math.round(worked.reduce((a, b) => a + b, 0) / worked.length);
}
