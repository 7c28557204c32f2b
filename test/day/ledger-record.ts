import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Identity } from '../../shared/ipc/contract';
import type { DeedName } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';
import type { Station } from '../../shared/station/station';
import { readJournal } from './read-journal';

/** The ledger as the player knows it: read off the disk, never asked of the app. */
export type LedgerRecord = {
  /** Takes in what came since, and answers it. */
  readonly refresh: () => Promise<readonly Page[]>;
  /** All pages known, earlier runs included. */
  readonly pages: () => readonly Page[];
  readonly identity: () => Promise<Identity>;
  /** This PC's own pages of this run. */
  readonly ofThisRun: () => Promise<readonly Page[]>;
  readonly station: () => Promise<Station | null>;
};

/** @param lastBefore seq of this PC's last entry of earlier runs */
export function openRecord(profile: string, lastBefore = 0, passphrase?: string): LedgerRecord {
  const reader = readJournal(profile, passphrase);
  const pages: Page[] = [];
  const identity = () => readIdentity(profile);
  return {
    async refresh() {
      const fresh = await reader.fresh();
      pages.push(...fresh);
      return fresh;
    },
    pages: () => pages,
    identity,
    async ofThisRun() {
      const { station, epoch } = await identity();
      return pages.filter(
        ({ entry }) => entry.station === station && entry.epoch === epoch && entry.seq > lastBefore,
      );
    },
    async station() {
      const subject = `station/${(await identity()).station}`;
      return fold(
        'station',
        pages.filter(({ entry }) => entry.subject === subject),
      );
    },
  };
}

/** Which PC a profile is. Throws when it was never set up. */
export async function readIdentity(profile: string): Promise<Identity> {
  return Identity.parse(JSON.parse(await readFile(join(profile, 'station.json'), 'utf8')));
}

/** Pages of one deed, of whatever chain. */
export function ofDeed(pages: readonly Page[], deed: DeedName): readonly Page[] {
  return pages.filter(page => page.entry.deed === deed);
}
