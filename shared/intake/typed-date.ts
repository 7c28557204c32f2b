import { PlainDate } from '../kit/time';

/** A birth date as clerks type it: `2/5/1970`, `02051970`, `2.5.70` is refused (which century?), `1970` alone. */
export function findTypedDate(typed: string): PlainDate | string | undefined {
  const text = typed.trim();
  if (/^(18|19|20)\d\d$/.test(text)) return text;
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const parsed = PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : undefined;
}
