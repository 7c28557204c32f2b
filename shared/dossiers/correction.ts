import { z } from 'zod';
import { FeeLine } from '../fees/fee-line';
import { IsoInstant } from '../kit/time';
import { Applicant, type Dossier, PaperLine, ReceivedProcedure, Term } from './dossier';

const Reason = z.string().trim().min(1).max(300);

/** What of a reception can be put right; each part is given whole. The code is none: one dossier, one code. */
const Parts = z.strictObject({
  submitter: Applicant.optional(),
  owner: Applicant.optional(),
  papers: z.array(PaperLine).max(60).optional(),
  sets: z.int().min(1).max(99).optional(),
  fees: z.array(FeeLine).max(60).optional(),
  procedure: ReceivedProcedure.optional(),
  handledBy: z.string().trim().max(200).optional(),
  handledHere: z.boolean().optional(),
  term: Term.nullable().optional(),
  dueAt: IsoInstant.nullable().optional(),
});
export type Parts = z.infer<typeof Parts>;
export type PartName = keyof Parts;

/**
 * Body of `dossier.corrected`: the parts as its author saw them and as they shall be. Nothing is written over: the
 * entries before it stay, and where `from` is not what stands when it is folded, another PC corrected the same.
 */
export const Corrected = z
  .strictObject({ reason: Reason, from: Parts, to: Parts })
  .refine(({ from, to }) => partNames(to).length > 0 && String(partNames(from)) === String(partNames(to)));
export type Corrected = z.infer<typeof Corrected>;

/** Body of `dossier.undone`: takes back what one entry of this dossier did. */
export const Undone = z.strictObject({ entry: z.uuid(), reason: Reason });
export type Undone = z.infer<typeof Undone>;

/** A correcting deed as the row remembers it, oldest first. */
export type Correction = {
  readonly entry: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Its author had not seen what another PC did to the same: both are kept in the history, the later one holds. */
  readonly isContested: boolean;
} & (Omit<Corrected, 'reason'> | { readonly undoes: string });

/** In one order, whatever order they were given in. */
export function partNames(parts: Parts): readonly PartName[] {
  return (Object.keys(parts) as PartName[]).filter(name => parts[name] !== undefined).sort();
}

/** The last correction of what was received; undone deeds are none. */
export function lastCorrected({ corrections }: Pick<Dossier, 'corrections'>) {
  return corrections?.findLast(one => 'to' in one);
}

/** Everybody the dossier names or ever named before a correction: data laws know no difference. */
export function everyoneIn({
  submitter,
  owner,
  corrections = [],
}: Pick<Dossier, 'submitter' | 'owner' | 'corrections'>): readonly Applicant[] {
  const former = corrections.flatMap(one => ('from' in one ? [one.from.submitter, one.from.owner] : []));
  return [submitter, owner, ...former].filter(person => person !== undefined);
}
