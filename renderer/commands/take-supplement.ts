import { postponeDue } from '../../shared/calendar/due-at';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { fromIso, toIso } from '../../shared/kit/time';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { tidy } from './turn-dossier';
import type { Workplace } from './workplace';

export type SupplyReason = GateReason | 'no-such-dossier' | 'no-supplement-asked';

/** The papers asked for came: back to work (4), and the working days of waiting are added to the appointment. */
export function takeSupplement(
  work: Workplace,
  taken: { readonly counter: number; readonly dossier: string; readonly note: string },
): Promise<Result<{ readonly dueAt: string | null }, SupplyReason>> {
  return work.gate.perform({ by: 'seat', counter: taken.counter }, async db => {
    const office = await findOffice(db);
    const dossier = await db.dossiers.get(taken.dossier);
    if (!dossier || !office) return refuse('no-such-dossier');
    const asked = dossier.states.findLast(change => change.state === 5);
    if (dossier.state !== 5 || !asked) return refuse('no-supplement-asked');
    const waited = { askedAt: fromIso(asked.at), suppliedAt: work.now() };
    const dueAt =
      dossier.dueAt === null
        ? null
        : toIso(postponeDue(fromIso(dossier.dueAt), waited, work.calendarOf(office)));
    const body = { note: tidy(taken.note), dueAt };
    return ok({ writes: [{ deed: 'dossier.supplied', id: dossier.id, body }], value: { dueAt } });
  });
}
