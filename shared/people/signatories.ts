import type { PlainDate } from '../kit/time';
import type { Granted, Person } from './person';
import { findGrant, whyNotOn } from './role-on';

export type Signatory<P extends Person> = { readonly person: P; readonly grant: Granted };

/**
 * Who may sign certified copies for the chairman on a day: a decision delegates it to her, and she works here. She need
 * have no PIN: what she signs is paper.
 */
export function signatoriesOn<P extends Person>(
  people: readonly P[],
  day: PlainDate,
): readonly Signatory<P>[] {
  return people.flatMap(person => {
    const grant = whyNotOn(person, day) === null ? findGrant(person, 'signatory', day) : undefined;
    return grant ? [{ person, grant }] : [];
  });
}
