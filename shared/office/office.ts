import { z } from 'zod';
import { PlainDate } from '../kit/time';
import type { PlacedHold, RetentionTerms } from '../retention/retention';
import { Forms } from './forms';
import type { Logo } from './logo';
import { Printer } from './printers';
import type { ProcedureNote } from './procedure-note';

export const PrinterMode = z.enum(['thermal', 'thermal58', 'a5', 'none']);
export type PrinterMode = z.infer<typeof PrinterMode>;

export const PrinterSettings = z.strictObject({
  /** 80 mm roll, 58 mm roll, A5 as PDF, or no printer at all (declared and normal). */
  mode: PrinterMode,
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[A-Za-z0-9.:-]*$/),
  port: z.int().min(1).max(65_535),
});
export type PrinterSettings = z.infer<typeof PrinterSettings>;

export const Service = z.strictObject({
  prefix: z.string().regex(/^[A-Z]$/),
  name: z.string().trim().min(1).max(80),
});
export type Service = z.infer<typeof Service>;

/** A coffee fetched locks nothing; a lunch does. */
export const LOCK_AFTER_MINUTES = 10;

/** Body of `office.setUp`, and the office's row: what slips, codes and screens say of the ward. */
export const Office = z.strictObject({
  /** Agency code, the head of every dossier code: `H26.101` or the 2018 shape `000.12.34.H26`. */
  code: z.string().regex(/^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,4}){0,4})$/),
  name: z.string().trim().min(1).max(120),
  city: z.string().trim().min(1).max(80),
  /** Second head line of every form. */
  unit: z.string().trim().min(1).max(120),
  /** Place named in the date line of form 01. */
  place: z.string().trim().min(1).max(80),
  phone: z.string().trim().max(20),
  counters: z
    .array(z.strictObject({ no: z.int().min(1).max(99) }))
    .min(1)
    .max(40),
  services: z.array(Service).min(1).max(26),
  printer: PrinterSettings,
  /** Printers beside that one; absent in offices set up before there could be several. */
  printers: z.array(Printer).max(12).optional(),
  /** Title of the 80 mm slip; form 01 proper is A5. */
  slipTitle: z.string().trim().min(1).max(120),
  /** Absent in offices set up before there was a choice. */
  forms: Forms.optional(),
  /** Digits of the order number in a dossier code. */
  codeWidth: z.int().min(4).max(7),
  /** Days that supervisors took off or put on beside the shipped calendar. */
  daysOff: z.array(PlainDate).max(200),
  daysOn: z.array(PlainDate).max(200),
  /** So long a clerk may come back to her desk on a shared PC without her PIN; 0 or absent: always with it. */
  switchWithoutPinSeconds: z.int().min(0).max(600).optional(),
  /** A badge opens a desk by itself; false or absent: it says who it is, and her PIN is asked all the same. */
  badgesAlone: z.boolean().optional(),
  /** So long nobody is at the PC before its desks are locked; 0: never. Absent: `LOCK_AFTER_MINUTES`. */
  lockAfterMinutes: z.int().min(0).max(240).optional(),
  /** From so many days without the city on, its list of people is called old. Absent: a week. */
  listAgeDays: z.int().min(1).max(90).optional(),
});
export type Office = z.infer<typeof Office>;

/** The office as the ledger's fold shows it, with what its clerks looked up. */
export type OfficeRow = Office & {
  readonly procedureNotes: readonly ProcedureNote[];
  /** The city's word on how long dossiers are kept; none: for ever. */
  readonly retention?: RetentionTerms;
  readonly holds?: readonly PlacedHold[];
  /** A deed of its own, so that no other setting carries it along again. */
  readonly logo?: Logo;
};

const Settings = z.object(Office.shape);

/** Of the row only what `office.setUp` wrote, and writes anew with every change. */
export function settingsOf(row: OfficeRow): Office {
  return Settings.parse(row);
}
