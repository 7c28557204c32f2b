import { ok, type Result, refuse } from '../../shared/kit/result';
import { type PersonAdded, PersonId } from '../../shared/people/person';
import type { GateReason } from '../data/gate';
import { personWrites } from './set-up-office';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

/** A supervisor, shown for this deed only, brings a new colleague in. */
export async function addPerson(
  work: Workplace,
  by: By,
  added: PersonAdded & { readonly id: string; readonly pin: string },
): Promise<Result<null, GateReason | PinReason | 'weak-pin' | 'not-shown' | 'same-pin' | 'already-here'>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  if (!PersonId.safeParse(added.id).success) return refuse('bad-values', 'id');
  if (await work.db.people.get(added.id)) return refuse('already-here');
  const verifier = await work.ask('people.make-verifier', {
    pin: added.pin,
    person: null,
    by: by.person,
  });
  if (!verifier.ok) return verifier;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    if (await db.people.get(added.id)) return refuse('already-here');
    const { name, role } = added;
    return ok({ writes: personWrites(added.id, { name, role }, verifier.value), value: null });
  });
}
