import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

/** A supervisor, shown for this deed only, gives a colleague a new PIN; wrong tries before it are forgiven. */
export async function setPin(
  work: Workplace,
  by: By,
  fresh: By,
): Promise<Result<null, GateReason | PinReason | 'weak-pin' | 'not-shown' | 'choose-another'>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  const verifier = await work.ask('people.make-verifier', {
    pin: fresh.pin,
    person: fresh.person,
    by: by.person,
  });
  if (!verifier.ok) return verifier;
  const done = await work.gate.perform({ by: 'person', id: by.person }, async db => {
    if (!(await db.people.get(fresh.person))) return refuse('clerk-unknown');
    return ok({ writes: [{ deed: 'person.pinSet', id: fresh.person, body: verifier.value }], value: null });
  });
  if (done.ok) await work.ask('people.forgive', { by: by.person, person: fresh.person });
  return done;
}
