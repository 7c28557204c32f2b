import { z } from 'zod';
import { Term } from '../dossiers/dossier';

/**
 * Body of `procedure.noted`: what the catalogue does not know and a clerk looked up, once for the office,
 * with its source. From then on slips print it.
 */
export const ProcedureNote = z.strictObject({
  procedure: z.string().min(1).max(60),
  term: Term.nullable(),
  /** Amount by fee row id. */
  fees: z.record(z.string().max(60), z.int().min(0).max(1_000_000_000)),
  basis: z.string().trim().min(1).max(300),
});
export type ProcedureNote = z.infer<typeof ProcedureNote>;

const BASIS_MAX = 300;

/**
 * The office's notes with a new one: it replaces what it names (the term, single fees) and leaves the rest of
 * the procedure's note, with the source of both as far as 300 letters hold them.
 */
export function withNote(notes: readonly ProcedureNote[], note: ProcedureNote): readonly ProcedureNote[] {
  const others = notes.filter(known => known.procedure !== note.procedure);
  const known = notes.find(one => one.procedure === note.procedure);
  return [...others, known ? mergeNotes(known, note) : note];
}

function mergeNotes(known: ProcedureNote, note: ProcedureNote): ProcedureNote {
  return {
    procedure: note.procedure,
    term: note.term ?? known.term,
    fees: { ...known.fees, ...note.fees },
    basis: basisOf(known, note),
  };
}

function basisOf(known: ProcedureNote, note: ProcedureNote): string {
  const keepsTerm = known.term !== null && note.term === null;
  const keepsFee = Object.keys(known.fees).some(row => note.fees[row] === undefined);
  if (!keepsTerm && !keepsFee) return note.basis;
  if (known.basis.split('; ').includes(note.basis)) return known.basis;
  const both = `${known.basis}; ${note.basis}`;
  return both.length > BASIS_MAX ? note.basis : both;
}
