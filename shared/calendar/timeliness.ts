import { DAY_MS, dayOf, type Instant, instantAt } from '../kit/time';

/** Whole days from today until the appointment, by dates only; negative once it has passed. */
export function daysUntil(due: Instant, now: Instant): number {
  return Math.round((instantAt(dayOf(due), '00:00') - instantAt(dayOf(now), '00:00')) / DAY_MS);
}

/** Trước hạn, đúng hạn, quá hạn; or still being handled, in time or past it. */
export type Timeliness = 'early' | 'onTime' | 'late' | 'open' | 'overdue';

/**
 * Compares dates only, never hours: finished before, on or after the day of the appointment; an open
 * dossier is overdue from the day after it. `now` matters only while `finishedAt` is null.
 */
export function timeliness(due: Instant, finishedAt: Instant | null, now: Instant): Timeliness {
  const days = daysUntil(due, finishedAt ?? now);
  if (finishedAt === null) return days < 0 ? 'overdue' : 'open';
  if (days === 0) return 'onTime';
  return days > 0 ? 'early' : 'late';
}
