import type { PlainDate } from '../kit/time';
import type { Granted, Person, Role } from './person';

/** What somebody may do on a day: her own role, or a supervisor's while a decision makes her act as one. */
export function roleOn(person: Person, day: PlainDate): Role {
  return person.role === 'supervisor' || findGrant(person, 'supervisor', day) ? 'supervisor' : 'clerk';
}

/** Supervisors of a day who can show themselves. */
export function supervisorsOn<P extends Person>(people: readonly P[], day: PlainDate): readonly P[] {
  return people.filter(person => canAct(person) && roleOn(person, day) === 'supervisor');
}

/** She has a PIN and has not left. */
export function canAct({ verifier, left }: Person): boolean {
  return verifier !== null && (left ?? null) === null;
}

/** The decision that lets her sign certified copies on this day, or act as a supervisor. */
export function findGrant(
  { grants = [] }: Person,
  grant: Granted['grant'],
  day: PlainDate,
): Granted | undefined {
  return grants.find(one => one.grant === grant && one.from <= day && (one.to === null || day <= one.to));
}
