import type { Services } from '../../shared/kit/services';
import { toIso } from '../../shared/kit/time';
import { sealEntry } from '../../shared/ledger/chain';
import type { DeedBody } from '../../shared/ledger/deeds';
import { deeds } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { findHead, pagesOf, putEntry, refold } from './entry-rows';
import type { SqlSession } from './sql-store';
import { saveWard, type WardRow } from './ward-row';

/** The city is an author like any PC: station 0 of each ward, with a chain of its own. */
export const CITY_STATION = 0;

type CityDeed = 'dossier.decided' | 'block.leased' | 'person.listed' | 'retention.set';
export type CityEntry<D extends CityDeed> = {
  readonly deed: D;
  readonly subject: string;
  readonly body: DeedBody<D>;
};

/** Appends to the city's own chain of a locked ward; the wards' PCs get it by their next pull. */
export async function writeCityEntry<D extends CityDeed>(
  session: SqlSession,
  wardRow: WardRow,
  { deed, subject, body }: CityEntry<D>,
  services: Services,
): Promise<Page> {
  const { ward, epoch } = wardRow;
  const receivedAt = toIso(services.now());
  const row: WardRow = { ...wardRow, cursor: wardRow.cursor + 1, lamport: wardRow.lamport + 1 };
  const page = sealEntry(
    {
      id: services.newId(),
      ward,
      station: CITY_STATION,
      epoch,
      lamport: row.lamport,
      at: receivedAt,
      offset: 0,
      clerk: 'city',
      deed,
      deedVersion: deeds[deed].version,
      subject,
      base: (await pagesOf(session, ward, subject)).at(-1)?.entry.id ?? null,
    },
    body,
    services.chance(32),
    await findHead(session, ward, CITY_STATION, epoch),
  );
  const place = { standing: 'applied', reason: null, cursor: row.cursor } as const;
  await putEntry(session, { ward, entry: page.entry, ...place, raw: page, receivedAt });
  await refold(session, ward, subject);
  await saveWard(session, row);
  return page;
}
