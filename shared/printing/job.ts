import { z } from 'zod';
import { PlainDate } from '../kit/time';

export const SlipKind = z.enum([
  'ticket',
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stop',
  'control',
  'fee',
  'handback',
  'missing',
  'guidance',
  'blank',
  'label',
]);
export type SlipKind = z.infer<typeof SlipKind>;

/** A list of papers to bring: of the procedure, not of a person, so it stands in the job itself. */
export const Guide = z.strictObject({
  procedure: z.string().min(1).max(600),
  papers: z.array(z.string().min(1).max(700)).max(60),
  /** Term and fee as far as they are known. */
  remarks: z.array(z.string().max(700)).max(20),
});
export type Guide = z.infer<typeof Guide>;

/** Body of `slip.composed`: what is to go on paper. Its words are made from the rows when it is printed. */
export const SlipComposed = z.strictObject({
  kind: SlipKind,
  /** Id of the ticket or dossier it speaks of; of the slip itself where it speaks of neither. */
  of: z.uuid(),
  /** `A025`, or the dossier code: what the clerk reads in the spool. */
  number: z.string().max(40),
  day: PlainDate,
  /** Where it goes: paper through the printer, a PDF file, or the screen. */
  to: z.enum(['printer', 'pdf', 'screen']),
  /** What a list of papers says (`missing`, `guidance`). */
  guide: Guide.optional(),
  /** At which counter it was asked for; absent on tickets of the waiting room. */
  counter: z.int().positive().optional(),
});
export type SlipComposed = z.infer<typeof SlipComposed>;

/**
 * How an attempt ended. `printed`: the printer said so. `sent`: bytes left and no printer answers back.
 * `failed`: nothing left, safe to try again. `unknown`: some left; only a person can tell.
 */
export const SlipEnded = z.strictObject({
  outcome: z.enum(['printed', 'sent', 'failed', 'unknown']),
  reason: z.string().max(60).optional(),
  /** Which printer it was sent to; absent in offices that have one. */
  printer: z.string().max(40).optional(),
});
export type SlipEnded = z.infer<typeof SlipEnded>;

/** Body of `slip.moved`: a clerk sends a waiting slip to another printer. */
export const SlipMoved = z.strictObject({ printer: z.string().min(1).max(40) });

/** Body of `slip.written`: what the citizen took home instead, from the office's book of numbered slips. */
export const SlipWritten = z.strictObject({ number: z.string().trim().min(1).max(40) });

export const SlipState = z.enum(['waiting', 'started', 'printed', 'sent', 'unknown', 'expired']);
export type SlipState = z.infer<typeof SlipState>;

/** A print job as the ledger's fold shows it. */
export type SlipJob = SlipComposed & {
  readonly id: string;
  readonly state: SlipState;
  readonly reason: string | null;
  readonly composedAt: string;
  readonly endedAt: string | null;
  readonly clerk: string;
  /** Copies beyond the first that a clerk asked for: each bears "BẢN IN LẠI". */
  readonly reprints: number;
  /** A person said that it shall print: it asks no more. */
  readonly wanted: boolean;
  /** Where a clerk moved it to. */
  readonly movedTo?: string;
  /** Number of the slip that was written by hand instead. */
  readonly written?: string;
  /** Where it was sent last. */
  readonly printer?: string;
};
