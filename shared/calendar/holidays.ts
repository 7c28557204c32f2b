import { z } from 'zod';
import { PlainDate } from '../kit/time';
import shipped from './data/holidays.json' with { type: 'json' };

/** One year of the schedule of days off for civil servants. */
const ScheduledYear = z.strictObject({
  year: z.int().min(2000).max(2200),
  /** Notices the days were read from. */
  source: z.string().min(1),
  /** `low`: no official schedule was found, only days fixed by law or by the lunar calendar. */
  confidence: z.enum(['high', 'low']),
  offDays: z.array(PlainDate),
  /** Saturdays worked in exchange for a bridging day (làm bù). */
  workedSaturdays: z.array(PlainDate),
});

/**
 * Days off (Bộ luật Lao động 45/2019/QH14 art. 112; 24/11 by Nghị quyết 28/2026/QH16 art. 2).
 * `everyYear` serves years without a schedule, so that at least the fixed days are skipped.
 */
export const Holidays = z.strictObject({
  years: z.array(ScheduledYear),
  everyYear: z.array(
    z.strictObject({
      monthDay: z.string().regex(/^\d\d-\d\d$/),
      fromYear: z.int().optional(),
      source: z.string().min(1),
    }),
  ),
});
export type Holidays = z.infer<typeof Holidays>;

/** The days the product ships with; the supervisors' edits come on top. */
export const shippedHolidays: Holidays = Holidays.parse(shipped);
