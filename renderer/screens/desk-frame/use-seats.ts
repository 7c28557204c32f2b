import { useMemo } from 'react';
import { canAct } from '../../../shared/people/role-on';
import { deskAt, type Seat } from '../../../shared/station/station';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { coloursOf } from '../clerks/initials';
import type { SignInParts } from '../sign-in/use-sign-in';
import { useWork } from '../work-context';

/** Somebody signed in at this PC. */
export type SeatedClerk = {
  readonly counter: number;
  readonly person: Stored<'person'>;
  /** Whose desk she works at: her own, or one that she keeps for a colleague. */
  readonly owner: Stored<'person'>;
  /** Of her mark and the owner's; see `ClerkMark`. */
  readonly colour: number;
  readonly ownerColour: number;
  /** A colleague has her counter now: she has to take it back before she acts. */
  readonly isBehind: boolean;
};

/** Who is signed in at this PC, by counter, and who may sign in. Null until the tables have answered. */
export function useSeats(
  office: Stored<'office'>,
): { readonly clerks: readonly SeatedClerk[]; readonly signIn: SignInParts } | null {
  const { db, identity, today } = useWork();
  const station = useLive(
    async () => (await db.stations.get(String(identity()?.station ?? 0))) ?? null,
    [db],
  );
  const people = useLive(() => peopleByName(db), [db]);
  return useMemo(() => {
    if (station === undefined || people === undefined) return null;
    const { signedIn = [], behind = [], kept = [] } = station ?? {};
    const colours = coloursOf(people);
    const clerksOf = (seats: readonly Seat[], isBehind: boolean) =>
      seats.flatMap(seat => {
        const person = people.find(known => known.id === seat.person);
        const owner = people.find(known => known.id === deskAt(kept, seat)) ?? person;
        if (!person || !owner) return [];
        const [colour = 0, ownerColour = 0] = [colours.get(person.id), colours.get(owner.id)];
        return [{ counter: seat.counter, person, owner, isBehind, colour, ownerColour }];
      });
    const clerks = [...clerksOf(signedIn, false), ...clerksOf(behind, true)];
    clerks.sort((a, b) => a.counter - b.counter || Number(a.isBehind) - Number(b.isBehind));
    const known = people.filter(person => canAct(person, today()));
    return { clerks, signIn: { office, people: known, seats: signedIn, behind, kept } };
  }, [station, people, office, today]);
}
