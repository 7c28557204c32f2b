import {
  type Corrector,
  kindsOf,
  type WhyNotCorrect,
  whyNotCorrect,
} from '../../shared/dossiers/may-correct';
import {
  type Correctable,
  type PrepareReason,
  prepareCorrection,
} from '../../shared/intake/prepare-correction';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PlainDate } from '../../shared/kit/time';
import { type ProcedureNote, withNote } from '../../shared/office/procedure-note';
import type { CounterDatabase } from '../data/database';
import type { Acting, DeedWrite, GateReason } from '../data/gate';
import { findOffice, slipsOf } from '../data/queries';
import { type Turned, tidy, turnWrites } from './turn-dossier';
import type { Workplace } from './workplace';

export type CorrectReason =
  | GateReason
  | PrepareReason
  | WhyNotCorrect
  | 'no-such-dossier'
  | 'corrected-meanwhile'
  | 'reason-missing';

/**
 * Puts right what was wrong at reception, by one deed that keeps what it said before. The receipt is made anew, marked
 * "BẢN SỬA", where the clerk wants it; one that still waits to be printed says what is right by itself.
 */
export function correctDossier(
  work: Workplace,
  wish: {
    readonly counter: number;
    readonly dossier: string;
    /** How many corrections the author saw; without it, whatever stands there is corrected. */
    readonly seen?: number;
    readonly reason: string;
    readonly wants: Correctable;
    readonly receipt: boolean;
    /** What was looked up of the right procedure. */
    readonly note?: ProcedureNote | null;
  },
): Promise<Result<Turned, CorrectReason>> {
  const { counter, dossier: id } = wish;
  return work.gate.perform({ by: 'seat', counter }, async (db, asked) => {
    const acting = await asked;
    if (!acting.ok) return acting;
    const row = await findOffice(db);
    const note = wish.note ?? null;
    const office = row && note ? { ...row, procedureNotes: withNote(row.procedureNotes, note) } : row;
    const dossier = await db.dossiers.get(id);
    if (!dossier || !office) return refuse('no-such-dossier');
    // What a colleague put right meanwhile would be written back.
    if (wish.seen !== undefined && wish.seen !== (dossier.corrections ?? []).length)
      return refuse('corrected-meanwhile');
    const desk = { catalogue: work.catalogue, calendar: work.calendarOf(office), office };
    const prepared = prepareCorrection(dossier, wish.wants, desk);
    if (!prepared.ok) return prepared;
    const { from, to } = prepared.value;
    const why = whyNotCorrect(
      dossier,
      kindsOf(dossier, to),
      await correctorOf(db, acting.value, dossier.day),
    );
    if (why) return refuse(why);
    const reason = tidy(wish.reason);
    if (reason === '') return refuse('reason-missing');
    const corrected: DeedWrite = { deed: 'dossier.corrected', id, body: { reason, from, to } };
    const waits = (await slipsOf(db, id)).some(slip => slip.kind === 'receipt' && slip.state === 'waiting');
    const paper = wish.receipt && !waits ? 'receipt' : null;
    const { writes, value } = turnWrites(work, { office, dossier, counter }, corrected, paper);
    return ok({ writes: note ? [{ deed: 'procedure.noted', body: note }, ...writes] : writes, value });
  });
}

/** Who acts, with whether any PC's log of this day was taken out to be signed. Inside the caller's transaction. */
export async function correctorOf(
  db: CounterDatabase,
  { id, role }: Acting,
  day: PlainDate,
): Promise<Corrector> {
  const stations = await db.stations.toArray();
  const isSupervisor = role === 'supervisor';
  return {
    id,
    isSupervisor,
    isLogExported: stations.some(({ exportedDays }) => exportedDays?.includes(day)),
  };
}
