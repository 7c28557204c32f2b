import { z } from 'zod';
import { PlainDate } from '../kit/time';

/**
 * What is erased by days, of one PC: `ticket`, the numbers of the queue and their slips; `access`, who opened a dossier,
 * looked people up or took data out.
 */
export const DayClass = z.enum(['ticket', 'access']);
export type DayClass = z.infer<typeof DayClass>;

const Period = z.strictObject({ from: PlainDate, to: PlainDate });
export type Period = Readonly<z.infer<typeof Period>>;

/** So many dossiers or numbers stay out of one erasure at most. */
export const MOST_KEPT = 5_000;
export const MOST_PERIODS = 1_000;

/** Which entries of a PC an erasure by days takes the bodies of; the same answer everywhere and in every replay. */
export const ErasedDays = z.strictObject({
  of: DayClass,
  /** Every day up to this one. */
  to: PlainDate,
  /** Days among them that stay whole. */
  keptDays: z.array(Period).max(MOST_PERIODS),
  /** Ids of numbers (`ticket`) or dossiers (`access`) that stay. */
  kept: z.array(z.uuid()).max(MOST_KEPT),
});
export type ErasedDays = z.infer<typeof ErasedDays>;

/** The same with the PC whose days they are. */
export const StationDays = ErasedDays.extend({ station: z.int().nonnegative() });
export type StationDays = z.infer<typeof StationDays>;
