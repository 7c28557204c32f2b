import { ok, refuse } from '../../shared/kit/result';
import { whyNotOn } from '../../shared/people/role-on';
import type { CounterDatabase } from '../data/database';
import { peopleByName } from '../data/queries';
import { watch } from '../data/watch';
import { clerkAt } from '../state/clerk-desk';
import { closeDesk, frontPerson, notify, useDesk } from '../state/store';
import { seatsOf, signedOut } from './seats-of';
import type { Workplace } from './workplace';

/**
 * Whoever is noted as having left while she sits here, at this PC or at another one, is signed out, and her desk is
 * closed with a plain word; the page she was typing stays hers.
 */
export function closeLeftDesks(work: Workplace): void {
  watch(
    async () => {
      const left = await awayToday(work, work.db);
      return { left, seats: await seatsOf(work, work.db, ids(left)) };
    },
    ({ left, seats }) => {
      if (seats.length > 0) void signOutLeft(work).catch(() => notify('fault', 'fault'));
      const { desks } = useDesk.getState();
      for (const { id, name } of left) {
        for (const owner of Object.keys(desks).filter(desk => desk === id || clerkAt(desks, desk) === id)) {
          closeDesk(owner, id);
          notify('refused', 'desk-of-left', name, frontPerson());
        }
      }
    },
  );
}

/** Only told from elsewhere: who is let go here is signed out by the same deed. */
function signOutLeft(work: Workplace) {
  return work.gate.perform({ by: 'system' }, async db => {
    const left = await awayToday(work, db);
    const seats = await seatsOf(work, db, ids(left));
    if (seats.length === 0) return refuse('nobody-signed-in');
    return ok({ writes: signedOut(work, seats), value: null });
  });
}

/** Let go here or at another PC, or ended by the city's list. */
async function awayToday(work: Workplace, db: CounterDatabase) {
  return (await peopleByName(db)).filter(person => whyNotOn(person, work.today()) !== null);
}

function ids(people: readonly { readonly id: string }[]): readonly string[] {
  return people.map(person => person.id);
}
