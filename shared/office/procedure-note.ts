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
