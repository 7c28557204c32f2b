import { isSealedDeed } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import type { Stored } from './database';
import type { Visible } from './sealed-tables';

/**
 * What of each table lies readable on the disk: keys, indexes, and rows that tell of nobody. A field that a later
 * version adds to such a row is sealed until somebody lists it here.
 */
export const visibleRows = {
  pages: (page: Page) => (page.body && isSealedDeed(page.entry.deed) ? { entry: page.entry } : page),
  people: ({ id }: Stored<'person'>) => ({ id }),
  dossiers: (row: Stored<'dossier'>) => {
    const { id, touched, day, state, paidOn, code, officialCode, provisionalCode, returned, last } = row;
    const handedBack = returned && { at: returned.at };
    return {
      id,
      touched,
      day,
      state,
      paidOn,
      code,
      officialCode,
      provisionalCode,
      returned: handedBack,
      last,
    };
  },
  tickets: only<Stored<'ticket'>>(
    'id last touched day service number priority label state takenAt calledAt endedAt counter clerk calls',
  ),
  slips: only<Stored<'slip'>>(
    'id last touched kind of number day to state reason composedAt endedAt clerk reprints wanted guide counter movedTo written printer',
  ),
  stations: only<Stored<'station'>>('id last touched no epoch signedIn behind blocks clockFlags'),
} as const;

/** The row itself when it has no other fields than these, else these alone. */
function only<R extends object>(names: string): Visible<R> {
  const known = new Set(names.split(' '));
  return row => {
    const fields = Object.entries(row);
    return fields.every(([name]) => known.has(name))
      ? row
      : Object.fromEntries(fields.filter(([name]) => known.has(name)));
  };
}
