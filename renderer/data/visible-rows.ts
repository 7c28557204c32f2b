import { isSealedDeed } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import type { Stored } from './database';
import type { Visible } from './sealed-tables';

/** What of each table lies readable on the disk: keys, indexes, and rows that tell of nobody. */
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
  tickets: only<Stored<'ticket'>>({
    id: true,
    last: true,
    touched: true,
    day: true,
    service: true,
    number: true,
    priority: true,
    label: true,
    state: true,
    takenAt: true,
    calledAt: true,
    endedAt: true,
    counter: true,
    clerk: true,
    calls: true,
    station: true,
    voidReason: true,
  }),
  slips: only<Stored<'slip'>>({
    id: true,
    last: true,
    touched: true,
    kind: true,
    of: true,
    number: true,
    day: true,
    to: true,
    state: true,
    reason: true,
    composedAt: true,
    endedAt: true,
    clerk: true,
    reprints: true,
    wanted: true,
    guide: true,
    counter: true,
    movedTo: true,
    written: true,
    printer: true,
  }),
  stations: only<Stored<'station'>>({
    id: true,
    last: true,
    touched: true,
    no: true,
    epoch: true,
    signedIn: true,
    behind: true,
    kept: true,
    blocks: true,
    clockFlags: true,
    opened: true,
    keys: true,
    exportedDays: true,
    erasedDays: true,
  }),
} as const;

/**
 * The row itself when it has no other fields than the visible ones, else these alone. Every field of the row is to be
 * decided on: one that a later version adds does not compile until somebody did.
 */
function only<R extends object>(fields: { readonly [F in keyof Required<R>]: boolean }): Visible<R> {
  const visible = new Set(Object.entries(fields).flatMap(([name, isVisible]) => (isVisible ? [name] : [])));
  return row => {
    const entries = Object.entries(row);
    return entries.every(([name]) => visible.has(name))
      ? row
      : Object.fromEntries(entries.filter(([name]) => visible.has(name)));
  };
}
