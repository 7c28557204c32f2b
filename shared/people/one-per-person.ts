import { fold } from '../kit/folding';
import type { Listed, Person } from './person';

/**
 * One row for each person. Who was added here and has a code of the city's list gets her line of it (name, role, days)
 * and keeps her id, PIN and history; the line's own row falls out. Whichever came first, the outcome is the same.
 */
export function onePerPerson<P extends Person>(rows: readonly P[]): readonly P[] {
  const claimed = new Set(rows.flatMap(row => (row.listing ? [] : (row.staffCode ?? []))));
  return rows
    .filter(row => !(row.listing && claimed.has(row.listing.staffCode)))
    .map(row => withListing(row, rows));
}

/** Somebody with what the city's list says of her. The list is the city's: its role and name go before the office's. */
export function withListing<P extends Person>(person: P, rows: readonly Person[]): P {
  if (person.listing || person.staffCode === undefined) return person;
  const line = rows.find(row => row.listing?.staffCode === person.staffCode);
  if (!line?.listing) return person;
  const { name, role } = line.listing;
  return { ...person, name, role, listing: line.listing, grants: [...person.grants, ...line.grants] };
}

/** Somebody added here who may be the one on the list. */
export type Doubt<P extends Person> = { readonly person: P; readonly listing: Listed };

/** Who was added here under the name of somebody on the list, and nobody has said yet whether they are one. */
export function findDoubts<P extends Person>(people: readonly P[]): readonly Doubt<P>[] {
  const lines = people.flatMap(row => (row.listing && row.staffCode === undefined ? [row.listing] : []));
  return people
    .filter(row => !row.listing && row.left === null)
    .flatMap(person =>
      lines
        .filter(line => fold(line.name) === fold(person.name) && !person.others?.includes(line.staffCode))
        .map(listing => ({ person, listing })),
    );
}
