import { z } from 'zod';

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * The hours in which the counter works, `HH:mm` at UTC+07:00. A setting: no current decision on the
 * hours of Hanoi's wards was found.
 */
export const OfficeHours = z
  .strictObject({
    morningFrom: WallTime,
    morningUntil: WallTime,
    afternoonFrom: WallTime,
    afternoonUntil: WallTime,
  })
  .refine(
    hours =>
      hours.morningFrom < hours.morningUntil &&
      hours.morningUntil <= hours.afternoonFrom &&
      hours.afternoonFrom < hours.afternoonUntil,
  );
export type OfficeHours = Readonly<z.infer<typeof OfficeHours>>;

export const USUAL_HOURS: OfficeHours = {
  morningFrom: '08:00',
  morningUntil: '12:00',
  afternoonFrom: '13:00',
  afternoonUntil: '17:00',
};
