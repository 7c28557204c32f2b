import { fromIso, type Instant } from '../kit/time';

/** A week: a line that is down for days is usual, one that is down for a week is a fault to be mended. */
export const LIST_AGE_DAYS = 7;

const DAY_MS = 24 * 3_600_000;

/**
 * Whole days since the city was last reached, once they are too many to trust its list of people; null before that,
 * and where the city was never reached, since its list is not here then either.
 *
 * @param limit days, from which on it is said
 */
export function daysTooOld(lastContactAt: string | null, now: Instant, limit = LIST_AGE_DAYS): number | null {
  if (lastContactAt === null) return null;
  const days = Math.floor((now - fromIso(lastContactAt)) / DAY_MS);
  return days >= limit ? days : null;
}
