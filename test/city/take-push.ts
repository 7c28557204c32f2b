import type { Aside, Push, PushReply, Verdict } from '../../shared/sync/contract';
import { findHead, putEntry, refold } from './entry-rows';
import { type Judgement, judge } from './judge';
import { loadKnown } from './known-places';
import type { SqlSession } from './sql-store';
import { saveWard, type WardRow } from './ward-row';

/**
 * Judges and keeps the pages of one push, in the order sent, inside the caller's transaction.
 * The ward's row must be locked: two pushes of a ward never run at once.
 */
export async function takePush(
  session: SqlSession,
  wardRow: WardRow,
  push: Push,
  serverTime: string,
): Promise<PushReply> {
  const { ward } = wardRow;
  const known = await loadKnown(session, ward, push);
  const touched = new Set<string>();
  const verdicts: Verdict[] = [];
  let row = wardRow;
  for (const raw of push.pages) {
    const judgement = judge(raw, known);
    verdicts.push(verdictOf(judgement));
    const { keep } = judgement;
    if (!keep) continue;
    const applied = keep.standing === 'applied';
    if (applied) {
      const lamport = Math.max(row.lamport, keep.page?.entry.lamport ?? 0);
      row = { ...row, cursor: row.cursor + 1, lamport };
      touched.add(keep.entry.subject);
    }
    const reason = applied ? null : (judgement.reason ?? null);
    const cursor = applied ? row.cursor : null;
    await putEntry(session, { ward, ...keep, reason, cursor, raw, receivedAt: serverTime });
    known.learn(keep.entry, keep.standing);
  }
  for (const subject of touched) await refold(session, ward, subject);
  if (row !== wardRow) await saveWard(session, row);
  return {
    verdicts,
    head: await findHead(session, ward, push.station, push.epoch),
    aside: await asideOf(session, ward, push),
    serverTime,
  };
}

function verdictOf({ verdict, reason }: Judgement): Verdict {
  return reason === undefined ? { verdict } : { verdict, reason };
}

/** The station's places that are not counted, for its clerks to see. */
async function asideOf(session: SqlSession, ward: string, push: Push): Promise<Aside[]> {
  const rows = await session.query(
    `SELECT seq, id, standing, reason FROM entries
     WHERE ward = $1 AND station = $2 AND epoch = $3 AND standing <> 'applied' ORDER BY seq LIMIT 1000`,
    [ward, push.station, push.epoch],
  );
  return rows.map(row => ({
    seq: Number(row.seq),
    id: String(row.id),
    verdict: row.standing === 'held' ? 'retry' : row.reason === 'id-taken' ? 'conflict' : 'rejected',
    reason: String(row.reason),
  }));
}
