import type { PlainDate } from '../kit/time';
import { findTypedDay } from '../kit/typed-day';

/** A birth date as clerks type it: a whole day, or the year alone where the papers know no more. */
export function findTypedDate(typed: string): PlainDate | string | undefined {
  const text = typed.trim();
  return /^(18|19|20)\d\d$/.test(text) ? text : findTypedDay(text);
}
