import { type PlainDate, toIso } from '../../shared/kit/time';
import type { Canonical } from '../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { monday } from './day';
import type { SteadyServices } from './workplace';

/** Writes entries as the city does: station 0, a chain of its own. */
export function aCity(services: SteadyServices, ward = 'H26.101') {
  let head: Head | null = null;
  let lamport = 0;
  const write = (deed: string, subject: string, body: Canonical, deedVersion = 1): Page => {
    lamport += 1;
    const page = sealEntry(
      {
        id: services.newId(),
        ward,
        station: 0,
        epoch: 1,
        lamport,
        at: toIso(services.now()),
        offset: 0,
        clerk: 'city',
        deed,
        deedVersion,
        subject,
        base: null,
      },
      body,
      services.chance(32),
      head,
    );
    head = headOf(page);
    return page;
  };
  return {
    write,
    /** The city sees all entries that reached it. */
    hears: (pages: readonly Page[]) => {
      lamport = Math.max(lamport, ...pages.map(page => page.entry.lamport));
    },
    /** Leases numbers `first`..`last` of every day from `fromDay` to `toDay`. */
    lease: (
      station: number,
      [first, last]: readonly [number, number],
      [fromDay, toDay]: readonly [PlainDate, PlainDate] = [monday, monday],
    ) => write('block.leased', `station/${station}`, { epoch: 1, agency: ward, fromDay, toDay, first, last }),
    decide: (dossier: string, state: number) =>
      write('dossier.decided', `dossier/${dossier}`, { state, at: toIso(services.now()) }),
  };
}
