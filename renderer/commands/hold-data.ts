import type { Result } from '../../shared/kit/result';
import { ok, refuse } from '../../shared/kit/result';
import type { LegalHold } from '../../shared/retention/retention';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type HoldReason = GateReason | PinReason | 'no-such-dossier' | 'no-such-hold';

/** A supervisor, shown for this deed only, keeps a dossier, its people's dossiers or a period from being erased. */
export async function placeHold(
  work: Workplace,
  by: By,
  scope: LegalHold['scope'],
  ground: string,
): Promise<Result<{ readonly hold: string }, HoldReason>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  const hold = work.newId();
  const named = 'dossier' in scope ? scope.dossier : 'peopleOf' in scope ? scope.peopleOf : undefined;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    if (named !== undefined && !(await db.dossiers.get(named))) return refuse('no-such-dossier');
    return ok({ writes: [{ deed: 'hold.placed', body: { hold, scope, ground } }], value: { hold } });
  });
}

export async function liftHold(
  work: Workplace,
  by: By,
  hold: string,
  ground: string,
): Promise<Result<null, HoldReason>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    const holds = (await findOffice(db))?.holds ?? [];
    if (!holds.some(known => known.hold === hold)) return refuse('no-such-hold');
    return ok({ writes: [{ deed: 'hold.lifted', body: { hold, ground } }], value: null });
  });
}
