import { ok, type Result, refuse } from '../../shared/kit/result';
import { type Person, type PersonAdded, PersonId } from '../../shared/people/person';
import type { CounterDatabase } from '../data/database';
import type { GateReason } from '../data/gate';
import { personWrites } from './set-up-office';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

/** A supervisor, shown for this deed only, brings a new colleague in. */
export async function addPerson(
  work: Workplace,
  by: By,
  added: PersonAdded & { readonly id: string; readonly pin: string },
): Promise<
  Result<null, GateReason | PinReason | 'weak-pin' | 'not-shown' | 'choose-another' | 'already-here'>
> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  if (!PersonId.safeParse(added.id).success) return refuse('bad-values', 'id');
  if (await isHere(work.db, added)) return refuse('already-here');
  const verifier = await work.ask('people.make-verifier', {
    pin: added.pin,
    person: null,
    by: by.person,
  });
  if (!verifier.ok) return verifier;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    if (await isHere(db, added)) return refuse('already-here');
    const { id, pin: _pin, ...person } = added;
    return ok({ writes: personWrites(id, person, verifier.value), value: null });
  });
}

/** Her id, or her code: who is on the city's list gets a PIN instead of being added once more. */
async function isHere(
  db: CounterDatabase,
  { id, staffCode }: { readonly id: string; readonly staffCode?: string | undefined },
): Promise<boolean> {
  const people = await db.people.toArray();
  return people.some(known => known.id === id || (staffCode !== undefined && codeOf(known) === staffCode));
}

function codeOf({ staffCode, listing }: Person): string | undefined {
  return listing?.staffCode ?? staffCode;
}
