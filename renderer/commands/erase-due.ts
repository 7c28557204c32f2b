import { ok, type Result, refuse } from '../../shared/kit/result';
import { closedAt, type Erased } from '../../shared/retention/retention';
import type { Stored } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { findHistory } from '../data/history';
import { readAcknowledged } from './acknowledged';
import { finishErasure } from './finish-erasure';
import { type DueDays, judge, type Seen, stillStands } from './preview-erasure';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type EraseReason =
  | GateReason
  | PinReason
  | 'not-set-up'
  | 'no-such-dossier'
  | 'second-person-same'
  | 'kept-on'
  | 'due-changed'
  | 'nothing-to-erase'
  | 'history-loading'
  | 'too-many-to-erase'
  | 'disk-failed';

/** So many are erased by one deed and one minutes: their writing holds up the counter for a moment, not for minutes. */
export const MOST_ERASED = 500;

/** What two people agreed on, and which minutes say so. */
export type Agreed = {
  readonly first: By;
  readonly second: By;
  readonly minutes: string;
  readonly ground: string;
};

/**
 * Two people, each shown for this deed only and the first a supervisor, erase what their minutes name: one deed for each
 * dossier and each class of days, then the data goes out of both copies of the ledger, of the checkpoint and of the
 * search index.
 */
export async function eraseDue(
  work: Workplace,
  { first, second, minutes, ground }: Agreed,
  due: {
    readonly dossiers: readonly string[];
    readonly days?: readonly DueDays[];
    /** What `days` were judged by. */
    readonly seen?: Seen;
  },
): Promise<Result<{ readonly erased: number }, EraseReason>> {
  const { dossiers, days = [], seen } = due;
  if (first.person === second.person) return refuse('second-person-same');
  if (dossiers.length + days.length === 0) return refuse('nothing-to-erase');
  if (dossiers.length > MOST_ERASED) return refuse('too-many-to-erase');
  if (await findHistory(work.db)) return refuse('history-loading');
  for (const by of [first, second]) {
    const shown = await showPin(work, by);
    if (!shown.ok) return shown;
  }
  const chosen = (await work.db.dossiers.bulkGet([...dossiers])).flatMap(row => (row ? [row] : []));
  if (chosen.length < dossiers.length) return refuse('no-such-dossier');
  const acknowledged = await readAcknowledged(work);
  const no = work.identity()?.station ?? 0;
  const by = { second: second.person, minutes, ground };
  const done = await work.gate.perform({ by: 'person', id: first.person }, async db => {
    const found = (await db.dossiers.bulkGet([...dossiers])).flatMap(row => (row ? [row] : []));
    const kept = (await judge(db, work.today(), found, acknowledged)).find(one => one.kept !== null);
    if (kept) return refuse('kept-on', kept.dossier.code.text);
    const to = days
      .map(one => one.days.to)
      .sort()
      .at(-1);
    if (to !== undefined && !(seen && (await stillStands(db, seen, to)))) return refuse('due-changed');
    const writes: DeedWrite[] = [
      ...found.map(row => ({ deed: 'dossier.erased', id: row.id, body: erasedBody(row, by) }) as const),
      ...days.map(
        one => ({ deed: 'days.erased', id: no, body: { ...one.days, count: one.count, ...by } }) as const,
      ),
    ];
    return ok({ writes, value: { erased: found.length } });
  });
  // Noted with the deed if that comes to be: the next start looks.
  if (!done.ok && done.reason === 'outcome-unknown') return done;
  const redacted = await finishErasure(work);
  return done.ok && !redacted.ok ? redacted : done;
}

function erasedBody(
  row: Stored<'dossier'>,
  by: { readonly second: string; readonly minutes: string; readonly ground: string },
): Erased {
  const { code, officialCode, provisionalCode, procedure, handledBy, receivedAt, state } = row;
  const line = { code, officialCode, provisionalCode, procedure, handledBy, receivedAt, state };
  return { ...line, closedAt: closedAt(row), ...by } as Erased;
}
