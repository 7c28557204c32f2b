import { z } from 'zod';

/** A day of the office's calendar, `YYYY-MM-DD`, never an instant. */
export const PlainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** Milliseconds since 1970-01-01T00:00Z. Days and hours of it are always those of UTC+07:00. */
export type Instant = number;

/** Vietnam keeps UTC+07:00 all year (Law on official time since 1975), so arithmetic beats the PC's zone. */
const OFFSET_MS = 7 * 3_600_000;
export const DAY_MS = 86_400_000;

/** The written form of an instant in entries and on the wire: ISO 8601 with milliseconds and `+07:00`. */
export const IsoInstant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00$/);

export function toIso(at: Instant): string {
  return `${new Date(at + OFFSET_MS).toISOString().slice(0, 23)}+07:00`;
}

export function fromIso(iso: string): Instant {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new Error('not an ISO instant');
  return at;
}

export function dayOf(at: Instant): PlainDate {
  return toIso(at).slice(0, 10) as PlainDate;
}

/** `HH:mm:ss` of the instant on the office's wall clock. */
export function timeOf(at: Instant): string {
  return toIso(at).slice(11, 19);
}

/** The instant of a wall-clock time (`HH:mm` or `HH:mm:ss`) on a day. */
export function instantAt(day: PlainDate, time: string): Instant {
  return fromIso(`${day}T${time.length === 5 ? `${time}:00` : time}.000+07:00`);
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOf(instantAt(day, '12:00') + days * DAY_MS);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: PlainDate): number {
  return ((Math.floor((instantAt(day, '00:00') + OFFSET_MS) / DAY_MS) + 3) % 7) + 1;
}

/** `23/11/2026`, the way dates are read at the counter. */
export function showDay(day: PlainDate): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `08:42 23/11/2026`. */
export function showInstant(at: Instant): string {
  return `${timeOf(at).slice(0, 5)} ${showDay(dayOf(at))}`;
}
