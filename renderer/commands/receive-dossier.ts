import { Intake } from '../../shared/intake/intake';
import { prepareReception, type ReceptionReason } from '../../shared/intake/prepare-reception';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { type ProcedureNote, withNote } from '../../shared/office/procedure-note';
import type { SlipComposed } from '../../shared/printing/job';
import type { DeedWrite, GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { slipWrite } from './compose-slip';
import { drawCode, drawnSoFar } from './draw-code';
import type { Workplace } from './workplace';

export type ReceiveReason = GateReason | ReceptionReason | 'not-called-here' | 'bad-values';
export type ReceivedDossier = {
  readonly id: string;
  readonly code: string;
  readonly slip: string | null;
  /** Where the receipt goes; null when none was wanted. */
  readonly slipTo: SlipComposed['to'] | null;
};

/**
 * Takes a dossier in: number, due date, fees and receipt in one deed, with what the clerk looked up of the
 * procedure, which holds for this dossier already. A refusal leaves nothing of either.
 */
export async function receiveDossier(
  work: Workplace,
  filled: unknown,
  note: ProcedureNote | null = null,
): Promise<Result<ReceivedDossier, ReceiveReason>> {
  const parsed = Intake.safeParse(filled);
  if (!parsed.success) return refuse('bad-values', parsed.error.issues[0]?.path.join('.') ?? '');
  const intake = parsed.data;
  return work.gate.perform({ by: 'seat', counter: intake.counter }, async db => {
    const drawer = work.identity();
    if (!drawer) return refuse('not-set-up');
    const day = work.today();
    const [row, ticket, drawn] = await Promise.all([
      findOffice(db),
      intake.ticket === null ? null : db.tickets.get(intake.ticket),
      drawnSoFar(db, drawer, day),
    ]);
    const office = row && note ? { ...row, procedureNotes: withNote(row.procedureNotes, note) } : row;
    if (!office) return refuse('not-set-up');
    const isCalledHere = ticket?.state === 'called' && ticket.counter === intake.counter;
    if (intake.ticket !== null && !isCalledHere) return refuse('not-called-here');
    const desk = { catalogue: work.catalogue, calendar: work.calendarOf(office), office };
    const prepared = prepareReception(intake, desk, work.now());
    if (!prepared.ok) return prepared;
    const { received, slip: wish } = prepared.value;
    const code = await drawCode(db, office, { drawer, day, drawn });
    const id = work.newId();
    const slip =
      wish === 'none'
        ? null
        : slipWrite(work, office, {
            kind: 'receipt',
            counter: intake.counter,
            of: id,
            number: code.text,
            ...(wish === 'screen' && { wish }),
          });
    const writes: readonly DeedWrite[] = [
      ...(note ? [{ deed: 'procedure.noted', body: note } as const] : []),
      { deed: 'dossier.received', id, body: { ...received, code } },
      ...(slip ? [slip] : []),
    ];
    return ok({
      writes,
      value: { id, code: code.text, slip: slip ? String(slip.id) : null, slipTo: slip?.body.to ?? null },
    });
  });
}
