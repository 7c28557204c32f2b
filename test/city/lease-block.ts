import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Services } from '../../shared/kit/services';
import { subjectOf } from '../../shared/ledger/deeds';
import { BlockReply, type BlockRequest } from '../../shared/sync/contract';
import type { SqlSession } from './sql-store';
import type { WardRow } from './ward-row';
import { writeCityEntry } from './write-city-entry';

/** Order numbers have at most seven digits (`codeWidth` of an office). */
const LAST_NUMBER = 9_999_999;

type Range = { readonly first: number; readonly last: number };

/**
 * Leases order numbers to a station: on every day of the period they are no other's of the ward and agency,
 * neither another station's nor those of an older store of the same station. A repeated request gets the block it got before.
 */
export async function leaseBlock(
  session: SqlSession,
  wardRow: WardRow,
  request: BlockRequest,
  services: Services,
): Promise<Result<BlockReply, 'bad-period' | 'no-numbers-left'>> {
  const { ward } = wardRow;
  const { requestId, station, epoch, agency, fromDay, toDay, size } = request;
  const leased = await findLeased(session, ward, requestId);
  if (leased) return ok(leased);
  if (toDay < fromDay) return refuse('bad-period');
  const first = firstFree(await takenDuring(session, ward, request), size);
  const last = first + size - 1;
  if (last > LAST_NUMBER) return refuse('no-numbers-left');
  const block = { epoch, agency, fromDay, toDay, first, last };
  const subject = subjectOf('station', station);
  const page = await writeCityEntry(
    session,
    wardRow,
    { deed: 'block.leased', subject, body: block },
    services,
  );
  await session.query(
    `INSERT INTO blocks (ward, request_id, station, epoch, agency, from_day, to_day, first, last, entry)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ward, requestId, station, epoch, agency, fromDay, toDay, first, last, page.entry.id],
  );
  return ok({ entry: page.entry.id, block });
}

async function findLeased(session: SqlSession, ward: string, requestId: string) {
  const [row] = await session.query(
    `SELECT epoch, agency, from_day, to_day, first, last, entry FROM blocks WHERE ward = $1 AND request_id = $2`,
    [ward, requestId],
  );
  if (!row) return undefined;
  return BlockReply.parse({
    entry: row.entry,
    block: {
      epoch: Number(row.epoch),
      agency: row.agency,
      fromDay: row.from_day,
      toDay: row.to_day,
      first: Number(row.first),
      last: Number(row.last),
    },
  });
}

/** Ranges of the agency that are leased on any day of the period, lowest first. */
async function takenDuring(session: SqlSession, ward: string, asked: BlockRequest): Promise<Range[]> {
  const rows = await session.query(
    `SELECT first, last FROM blocks
     WHERE ward = $1 AND agency = $2 AND from_day <= $3 AND to_day >= $4 ORDER BY first`,
    [ward, asked.agency, asked.toDay, asked.fromDay],
  );
  return rows.map(row => ({ first: Number(row.first), last: Number(row.last) }));
}

function firstFree(taken: readonly Range[], size: number): number {
  let free = 1;
  for (const { first, last } of taken) {
    if (free + size - 1 < first) break;
    free = Math.max(free, last + 1);
  }
  return free;
}
