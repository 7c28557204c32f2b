import { ok, type Result, refuse } from '../../shared/kit/result';
import { groundOf, type Turned, type TurnReason, type TurnWish, tidy, turnWrites } from './turn-dossier';
import type { Workplace } from './workplace';

/** Form 02: papers are missing or wrong. The dossier waits (5), and the wait does not count against the office. */
export function askSupplement(
  work: Workplace,
  wish: TurnWish & { readonly missing: readonly string[] },
): Promise<Result<Turned, TurnReason>> {
  return work.gate.perform({ by: 'seat', counter: wish.counter }, async db => {
    const ground = await groundOf(work, db, wish, 'clerk');
    if (!ground.ok) return ground;
    const { dossier, body } = ground.value;
    if (dossier.state === 5) return refuse('supplement-asked');
    const missing = wish.missing.map(tidy).filter(paper => paper !== '');
    const deed = {
      deed: 'dossier.supplementAsked',
      id: dossier.id,
      body: { ...body, missing },
    } as const;
    return ok(turnWrites(work, ground.value, deed, 'supplement'));
  });
}
