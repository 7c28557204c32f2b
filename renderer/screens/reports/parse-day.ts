import { ok, type Result, refuse } from '../../../shared/kit/result';
import type { PlainDate } from '../../../shared/kit/time';
import { findTypedDay } from '../../../shared/kit/typed-day';

/** The day whose log is asked for; `23/11` and `23` are of today's year and month. A day to come is refused. */
export function parseDay(typed: string, today: PlainDate): Result<PlainDate, 'bad-day'> {
  const day = findTypedDay(typed, today);
  return day !== undefined && day <= today ? ok(day) : refuse('bad-day');
}
