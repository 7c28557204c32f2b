import type { PlainDate } from '../kit/time';
import type { Granted, Person, Role } from './person';

/** What somebody may do on a day: her own role, or a supervisor's while a decision makes her act as one. */
export function roleOn(person: Person, day: PlainDate): Role {
  return person.role === 'supervisor' || findGrant(person, 'supervisor', day) ? 'supervisor' : 'clerk';
}

/** Supervisors of a day who can show themselves. */
export function supervisorsOn<P extends Person>(people: readonly P[], day: PlainDate): readonly P[] {
  return people.filter(person => canAct(person, day) && roleOn(person, day) === 'supervisor');
}

/** Why she may not act on a day: she was let go here, or the city's list has her here on other days. */
export function whyNotOn({ left, listing }: Person, day: PlainDate): 'left' | 'off-list' | null {
  if ((left ?? null) !== null) return 'left';
  if (!listing) return null;
  return listing.from <= day && (listing.to === null || day <= listing.to) ? null : 'off-list';
}

/** She has a PIN and is here on this day. The day alone decides: no contact with the city is needed for it. */
export function canAct(person: Person, day: PlainDate): boolean {
  return person.verifier !== null && whyNotOn(person, day) === null;
}

/** The decision that lets her sign certified copies on this day, or act as a supervisor. */
export function findGrant(
  { grants = [] }: Person,
  grant: Granted['grant'],
  day: PlainDate,
): Granted | undefined {
  return grants.find(one => one.grant === grant && one.from <= day && (one.to === null || day <= one.to));
}
