import { compareEntries } from '../../shared/ledger/chain';
import { findSubject } from '../../shared/ledger/deeds';
import { type Head, Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';
import type { LocatedEntry, Standing } from './judge';
import type { SqlSession } from './sql-store';

/** A place in a chain as it is to be written. */
export type EntryRow = {
  readonly ward: string;
  readonly entry: LocatedEntry;
  readonly standing: Standing;
  readonly reason: string | null;
  /** Place in the ward's feed; null while not applied. */
  readonly cursor: number | null;
  readonly raw: unknown;
  readonly receivedAt: string;
};

/** Writes a place, or writes over one that was not applied. An applied one is never touched. */
export async function putEntry(session: SqlSession, row: EntryRow): Promise<void> {
  const { entry } = row;
  await session.query(
    `INSERT INTO entries (ward, station, epoch, seq, id, subject, hash, standing, reason, cursor, page, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (ward, station, epoch, seq) DO UPDATE SET id = excluded.id, subject = excluded.subject,
       hash = excluded.hash, standing = excluded.standing, reason = excluded.reason,
       cursor = excluded.cursor, page = excluded.page, received_at = excluded.received_at
     WHERE entries.standing <> 'applied'`,
    [
      row.ward,
      entry.station,
      entry.epoch,
      entry.seq,
      storable(entry.id),
      storable(entry.subject),
      entry.hash,
      row.standing,
      row.reason,
      row.cursor,
      JSON.stringify(row.raw),
      row.receivedAt,
    ],
  );
}

/** The applied pages of a subject, in the order they are folded. */
export async function pagesOf(session: SqlSession, ward: string, subject: string): Promise<Page[]> {
  const rows = await session.query(
    `SELECT page FROM entries WHERE ward = $1 AND subject = $2 AND standing = 'applied'`,
    [ward, subject],
  );
  return rows
    .map(row => Page.parse(JSON.parse(String(row.page))))
    .sort((a, b) => compareEntries(a.entry, b.entry));
}

export async function findHead(
  session: SqlSession,
  ward: string,
  station: number,
  epoch: number,
): Promise<Head | null> {
  const [row] = await session.query(
    `SELECT seq, hash FROM entries WHERE ward = $1 AND station = $2 AND epoch = $3
     ORDER BY seq DESC LIMIT 1`,
    [ward, station, epoch],
  );
  return row ? { station, epoch, seq: Number(row.seq), hash: String(row.hash) } : null;
}

/** Makes a dossier's row again of its entries; other subjects are only kept. */
export async function refold(session: SqlSession, ward: string, subject: string): Promise<void> {
  if (findSubject(subject)?.kind !== 'dossier') return;
  const dossier = fold('dossier', await pagesOf(session, ward, subject));
  if (!dossier) return;
  await session.query(
    `INSERT INTO dossiers (ward, id, code, official_code, station, seq, dossier)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (ward, id) DO UPDATE SET code = excluded.code, official_code = excluded.official_code,
       station = excluded.station, seq = excluded.seq, dossier = excluded.dossier`,
    [
      ward,
      dossier.id,
      storable(dossier.code.text),
      dossier.officialCode && storable(dossier.officialCode.text),
      dossier.station,
      dossier.seq,
      JSON.stringify(dossier),
    ],
  );
}

/** PostgreSQL text takes no NUL. Kept pages are JSON, where it is spelled out. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}
