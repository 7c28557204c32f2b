import { ok, type Result } from '../../shared/kit/result';
import { groundOf, type Turned, type TurnReason, type TurnWish, turnWrites } from './turn-dossier';
import type { Workplace } from './workplace';

/** How a dossier ends without a result: the office will not take it, its citizen takes it back, or it cannot go on. */
export const ENDS = {
  refuse: { deed: 'dossier.refused', slip: 'refusal', signs: 'clerk' },
  withdraw: { deed: 'dossier.withdrawn', slip: null, signs: 'clerk' },
  stop: { deed: 'dossier.stopped', slip: 'stop', signs: 'head' },
} as const;
export type End = keyof typeof ENDS;

/** Forms 03 and 05, and the withdrawal, which has none: states 3, 8 and 7. */
export function endDossier(work: Workplace, end: End, wish: TurnWish): Promise<Result<Turned, TurnReason>> {
  const { deed, slip, signs } = ENDS[end];
  return work.gate.perform({ by: 'seat', counter: wish.counter }, async db => {
    const ground = await groundOf(work, db, wish, signs);
    if (!ground.ok) return ground;
    const { dossier, body } = ground.value;
    return ok(turnWrites(work, ground.value, { deed, id: dossier.id, body }, slip));
  });
}
