import { useLive } from '../../data/live';
import { findOffice, peopleByName } from '../../data/queries';
import { useWork } from '../work-context';
import { SignInForm } from './sign-in-form';

/** Who sits where, and the way to a counter: in the middle of an empty desk, or over a desk at work. */
export function SignIn() {
  const work = useWork();
  const parts = useLive(async () => {
    const office = await findOffice(work.db);
    const station = await work.db.stations.get(String(work.identity()?.station ?? 0));
    const people = (await peopleByName(work.db)).filter(person => person.verifier !== null);
    return office && { office, people, seats: station?.signedIn ?? [] };
  });
  return parts ? <SignInForm {...parts} /> : null;
}
