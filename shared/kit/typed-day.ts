import { PlainDate } from './time';

/**
 * A day as people of an office type it: `24/11/2026`, `4.1.2026`, `24-11-2026`, `24112026`; undefined when there
 * is no such day. A year of two digits is refused: which century? With `today`, `24/11` and `24` are understood as
 * well: what is left out is of its year and month.
 */
export function findTypedDay(typed: string, today?: PlainDate): PlainDate | undefined {
  const text = typed.trim();
  const parts =
    /^(\d{1,2})(?:[/.\- ](\d{1,2}))?(?:[/.\- ](\d{4}))?$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [thisYear = '', thisMonth = ''] = today?.split('-') ?? [];
  const [, day = '', month = thisMonth, year = thisYear] = parts;
  return PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}
