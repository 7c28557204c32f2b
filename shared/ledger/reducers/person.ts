import type { Person } from '../../people/person';
import { type DeedEvent, findSubject } from '../deeds';

export function reducePerson(row: Person | null, event: DeedEvent): Person | null {
  if (event.deed === 'person.added') {
    const id = findSubject(event.meta.subject)?.id ?? '';
    return { grants: [], left: null, verifier: null, ...row, ...event.body, id };
  }
  if (event.deed === 'person.listed') {
    const { name, role } = event.body;
    const id = findSubject(event.meta.subject)?.id ?? '';
    return { grants: [], left: null, verifier: null, ...row, id, name, role, listing: event.body };
  }
  if (!row) return row;
  // A row of an older version lacks what came later.
  const person = { ...row, grants: row.grants ?? [], left: row.left ?? null };
  switch (event.deed) {
    case 'person.pinSet':
      return { ...person, verifier: event.body };
    case 'person.badgeSet':
      return { ...person, badge: event.body };
    case 'person.badgeRevoked':
      return { ...person, badge: null };
    case 'person.granted': {
      const others = person.grants.filter(one => one.grant !== event.body.grant);
      return { ...person, grants: [...others, event.body] };
    }
    case 'person.matched': {
      const { staffCode, isSame } = event.body;
      if (isSame) return { ...person, staffCode };
      return { ...person, others: [...(person.others ?? []), staffCode] };
    }
    case 'person.left':
      return { ...person, left: event.body.reason };
    case 'person.returned':
      return { ...person, left: null };
    default:
      return row;
  }
}
