import { PlainDate } from '../kit/time';

/** A birth date as the card has it: a day, or `YYYY` alone where day and month were never registered. */
export type BirthDate = PlainDate | string;

/** `ddMMyyyy` of a day that exists; undefined otherwise. */
export function findDay(text: string): PlainDate | undefined {
  const parts = /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const day = PlainDate.safeParse(`${parts[3]}-${parts[2]}-${parts[1]}`);
  return day.success && parts[3] !== '0000' ? day.data : undefined;
}

/** As `findDay`, but `0000yyyy` (and `00MMyyyy`) gives the year alone. */
export function findBirthDate(text: string): BirthDate | undefined {
  const yearOnly = /^00(?:0\d|1[0-2])((?:18|19|20)\d\d)$/.exec(text);
  return yearOnly?.[1] ?? findDay(text);
}
