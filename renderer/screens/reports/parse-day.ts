import { ok, type Result, refuse } from '../../../shared/kit/result';
import { PlainDate } from '../../../shared/kit/time';

/** `23/11/2026`, `23-11`, `23`: what is left out is of today's month or year. A day to come is refused. */
export function parseDay(typed: string, today: PlainDate): Result<PlainDate, 'bad-day'> {
  const match = /^(\d{1,2})(?:[/.-](\d{1,2}))?(?:[/.-](\d{4}))?$/.exec(typed.trim());
  if (!match) return refuse('bad-day');
  const [thisYear, thisMonth] = today.split('-');
  const [, date = '', month = thisMonth ?? '', year = thisYear ?? ''] = match;
  const parsed = PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return parsed.success && parsed.data <= today ? ok(parsed.data) : refuse('bad-day');
}
