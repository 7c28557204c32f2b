import type { Services } from '../../shared/kit/services';
import { subjectOf } from '../../shared/ledger/deeds';
import { Page } from '../../shared/ledger/entry';
import { Listed } from '../../shared/people/person';
import type { SqlSession } from './sql-store';
import type { WardRow } from './ward-row';
import { CITY_STATION, writeCityEntry } from './write-city-entry';

/**
 * Writes a line of the city's list of people into a ward's feed. The subject is an id that tells nothing (subjects are
 * readable on the disks of the ward's PCs), the same one for each line of a staff code in this ward.
 */
export async function listPerson(
  session: SqlSession,
  row: WardRow,
  listed: Listed,
  services: Services,
): Promise<Page> {
  const known = await session.query(
    `SELECT page FROM entries WHERE ward = $1 AND station = $2 AND subject LIKE 'person/%'`,
    [row.ward, CITY_STATION],
  );
  const lines = known.map(({ page }) => Page.parse(JSON.parse(String(page))));
  const earlier = lines.find(
    ({ body }) => Listed.safeParse(body?.content).data?.staffCode === listed.staffCode,
  );
  const subject = earlier?.entry.subject ?? subjectOf('person', services.newId());
  return writeCityEntry(session, row, { deed: 'person.listed', subject, body: listed }, services);
}
