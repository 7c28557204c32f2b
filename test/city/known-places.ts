import { z } from 'zod';
import type { Push } from '../../shared/sync/contract';
import { findHead } from './entry-rows';
import type { Known, LocatedEntry, Place, Standing } from './judge';
import type { SqlSession } from './sql-store';

/** What the judge may ask about, read once per push and kept right while the push goes on. */
export type GrowingKnown = Known & { readonly learn: (entry: LocatedEntry, standing: Standing) => void };

type Owner = { readonly station: number; readonly epoch: number; readonly seq: number };

const Asked = z.object({ entry: z.object({ seq: z.int().positive(), id: z.uuid().catch('') }) });

export async function loadKnown(session: SqlSession, ward: string, push: Push): Promise<GrowingKnown> {
  const { station, epoch } = push;
  const asked = push.pages.flatMap(raw => {
    const read = Asked.safeParse(raw);
    return read.success ? [read.data.entry] : [];
  });
  const places = await loadPlaces(session, ward, push, asked);
  const owners = await loadOwners(session, ward, asked);
  const blocked = await loadBlocked(session, ward, push);
  let headSeq = (await findHead(session, ward, station, epoch))?.seq ?? 0;
  return {
    ward,
    station,
    epoch,
    get headSeq() {
      return headSeq;
    },
    findPlace: seq => places.get(seq),
    findOwner: id => owners.get(id),
    isBlocked: (subject, before) => [...blocked].some(([seq, held]) => held === subject && seq < before),
    learn: (entry, standing) => {
      headSeq = Math.max(headSeq, entry.seq);
      places.set(entry.seq, { hash: entry.hash, standing });
      if (standing === 'applied') blocked.delete(entry.seq);
      else blocked.set(entry.seq, entry.subject);
      if (standing !== 'rejected') owners.set(entry.id, { station, epoch, seq: entry.seq });
    },
  };
}

type Wanted = readonly { readonly seq: number; readonly id: string }[];

async function loadPlaces(session: SqlSession, ward: string, push: Push, asked: Wanted) {
  const seqs = new Set(asked.flatMap(({ seq }) => [seq - 1, seq]));
  const rows = await session.query(
    `SELECT seq, hash, standing FROM entries
     WHERE ward = $1 AND station = $2 AND epoch = $3 AND seq = ANY($4::bigint[])`,
    [ward, push.station, push.epoch, `{${[...seqs].join(',')}}`],
  );
  return new Map<number, Place>(
    rows.map(row => [Number(row.seq), { hash: String(row.hash), standing: row.standing as Standing }]),
  );
}

async function loadOwners(session: SqlSession, ward: string, asked: Wanted) {
  const ids = asked.map(({ id }) => id).filter(id => id !== '');
  const rows = await session.query(
    `SELECT id, station, epoch, seq FROM entries
     WHERE ward = $1 AND id = ANY($2::text[]) AND standing <> 'rejected'`,
    [ward, `{${ids.join(',')}}`],
  );
  return new Map<string, Owner>(
    rows.map(row => [
      String(row.id),
      { station: Number(row.station), epoch: Number(row.epoch), seq: Number(row.seq) },
    ]),
  );
}

async function loadBlocked(session: SqlSession, ward: string, push: Push) {
  const rows = await session.query(
    `SELECT seq, subject FROM entries
     WHERE ward = $1 AND station = $2 AND epoch = $3 AND standing <> 'applied'`,
    [ward, push.station, push.epoch],
  );
  return new Map<number, string>(rows.map(row => [Number(row.seq), String(row.subject)]));
}
