import type { Answer } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import type { By } from './show-pin';
import type { Workplace } from './workplace';

export type RecoverPinReason = GateReason | Extract<Answer<'people.recover'>, { ok: false }>['reason'];

/**
 * A supervisor who forgot her PIN gets a new one by the office's recovery key. Nobody is signed in for it, so the app
 * itself stands in the ledger, and says by which way; the city sees it.
 */
export async function recoverPin(
  work: Workplace,
  typed: string,
  fresh: By,
): Promise<Result<null, RecoverPinReason>> {
  const made = await work.ask('people.recover', { typed, ...fresh });
  if (!made.ok) return made;
  return work.gate.perform({ by: 'system' }, async db => {
    if (!(await db.people.get(fresh.person))) return refuse('clerk-unknown');
    return ok({
      writes: [
        { deed: 'person.recovered', id: fresh.person, body: {} },
        { deed: 'person.pinSet', id: fresh.person, body: made.value },
      ],
      value: null,
    });
  });
}
