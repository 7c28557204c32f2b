import { ok, type Result } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import { keepCheckpoint } from '../data/checkpoint';
import { findHistory } from '../data/history';
import { redactPages } from '../data/redact';
import { erasureNoted, findRedacting, strikeRedacting } from '../data/redacting';
import type { Workplace } from './workplace';

/** Subjects that the journal takes at once. */
const AT_ONCE = 5_000;
/** A journal is written anew once: whoever comes second finds nothing left to take out. */
const inTurn = takeTurns();

/**
 * Takes out what erased data left in the tables, the journal, the checkpoint and the search index; also at the start,
 * where a power cut came between the deed and this, and after others told of it. As long as history loads it stays
 * noted: rows that say what was erased may not be here yet, and pages that were read would bring back what goes now.
 */
export function finishErasure(work: Workplace): Promise<Result<null, 'disk-failed'>> {
  return inTurn(() => finish(work));
}

async function finish(work: Workplace): Promise<Result<null, 'disk-failed'>> {
  const { db, ask } = work;
  if (await findHistory(db)) return ok(null);
  const noted = await findRedacting(db);
  if (noted.length === 0) return ok(null);
  const erasure = await erasureNoted(db, noted);
  const { subjects, days } = erasure;
  await redactPages(db, erasure);
  for (let from = 0; from < Math.max(subjects.length, days.length && 1); from += AT_ONCE) {
    const some = subjects.slice(from, from + AT_ONCE);
    const redacted = await ask('journal.redact', { subjects: some, days: from === 0 ? days : [] });
    if (!redacted.ok) return redacted;
  }
  if (subjects.length + days.length > 0) {
    const kept = await keepCheckpoint(db, ask, work.today());
    if (!kept.ok) return kept;
  }
  await strikeRedacting(db, noted, erasure);
  return ok(null);
}
