import { MAX_PULL_PAGES } from '../../shared/sync/contract';
import type { SqlSession } from './sql-store';
import type { WardRow } from './ward-row';

/** One answer stays under this, so that a slow line gets it within a request's deadline. */
const ANSWER_BYTES = 2 * 1024 * 1024;

export type ChangesAsked = {
  readonly station: number;
  /** Absent: all epochs of the station are its own. */
  readonly epoch?: number | undefined;
  readonly after: number;
  readonly limit: number;
};

/**
 * Applied entries of the ward that the asking station did not write, in commit order. `wardRow` is read
 * before the entries and bounds them: whatever commits in between belongs to the next page.
 */
export async function listChanges(session: SqlSession, wardRow: WardRow, asked: ChangesAsked) {
  const limit = Math.min(asked.limit, MAX_PULL_PAGES);
  const after = asked.after > wardRow.cursor ? 0 : asked.after;
  const rows = await session.query(
    `SELECT cursor, page FROM entries
     WHERE ward = $1 AND cursor > $2 AND cursor <= $3 AND NOT (station = $4 AND ($6::bigint IS NULL OR epoch = $6)) ORDER BY cursor LIMIT $5`,
    [wardRow.ward, after, wardRow.cursor, asked.station, limit, asked.epoch ?? null],
  );
  const changes: { cursor: number; page: unknown }[] = [];
  let bytes = 0;
  for (const row of rows) {
    const text = String(row.page);
    bytes += text.length;
    if (changes.length > 0 && bytes > ANSWER_BYTES) break;
    changes.push({ cursor: Number(row.cursor), page: JSON.parse(text) });
  }
  const more = changes.length < rows.length || rows.length === limit;
  const next = more ? (changes.at(-1)?.cursor ?? after) : wardRow.cursor;
  return { generation: wardRow.generation, changes, next, more: more && next < wardRow.cursor };
}
