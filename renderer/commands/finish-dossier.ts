import type { DossierResult } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import type { Workplace } from './workplace';

export type FinishReason = GateReason | 'no-such-dossier' | 'already-finished' | 'not-at-work';

/** The result is ready to be handed back. */
export function finishDossier(
  work: Workplace,
  finish: { readonly counter: number; readonly dossier: string; readonly result: DossierResult },
): Promise<Result<null, FinishReason>> {
  const { counter, dossier: id, result } = finish;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const dossier = await db.dossiers.get(id);
    if (!dossier) return refuse('no-such-dossier');
    if (dossier.state === 9 || dossier.state === 10) return refuse('already-finished');
    if (dossier.state !== 2 && dossier.state !== 4) return refuse('not-at-work');
    return ok({ writes: [{ deed: 'dossier.finished', id, body: result }], value: null });
  });
}
