import type { Person } from '../../people/person';
import { type DeedEvent, findSubject } from '../deeds';

export function reducePerson(row: Person | null, event: DeedEvent): Person | null {
  if (event.deed === 'person.added') {
    const id = findSubject(event.meta.subject)?.id ?? '';
    return { ...event.body, id, verifier: row?.verifier ?? null };
  }
  if (event.deed === 'person.pinSet' && row) return { ...row, verifier: event.body };
  return row;
}
