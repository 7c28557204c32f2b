import { ok, type Result, refuse } from '../../shared/kit/result';
import {
  closedAt,
  type Erased,
  holdsOn,
  isClosed,
  type KeptBecause,
  whyKept,
} from '../../shared/retention/retention';
import type { Stored } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { closedDossiers, findOffice } from '../data/queries';
import { readJournal } from '../data/read-journal';
import { finishErasure, noteRedacting } from './finish-erasure';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type EraseReason =
  | GateReason
  | PinReason
  | 'not-set-up'
  | 'no-such-dossier'
  | 'second-person-same'
  | 'kept-on'
  | 'nothing-to-erase'
  | 'too-many-to-erase'
  | 'disk-failed';

export type Due = { readonly dossier: Stored<'dossier'>; readonly kept: KeptBecause | null };

/** So many are erased by one deed and one minutes: their writing holds up the counter for a moment, not for minutes. */
export const MOST_ERASED = 500;

/** Every closed dossier with what keeps it; those that nothing keeps may be erased. */
export async function previewErasure(work: Workplace): Promise<readonly Due[]> {
  const closed = await closedDossiers(work.db);
  const isAcknowledged = await acknowledgement(work);
  return work.db.transaction('r', [work.db.office, work.db.dossiers], () =>
    judge(work, closed, isAcknowledged),
  );
}

/**
 * Two people, each shown for this deed only and the first a supervisor, erase what their minutes name: one deed for each
 * dossier, then its people's data goes out of both copies of the ledger, of the checkpoint and of the search index.
 */
export async function eraseDossiers(
  work: Workplace,
  wish: {
    readonly first: By;
    readonly second: By;
    readonly dossiers: readonly string[];
    readonly minutes: string;
    readonly ground: string;
  },
): Promise<Result<{ readonly erased: number }, EraseReason>> {
  const { first, second, dossiers, minutes, ground } = wish;
  if (first.person === second.person) return refuse('second-person-same');
  if (dossiers.length === 0) return refuse('nothing-to-erase');
  if (dossiers.length > MOST_ERASED) return refuse('too-many-to-erase');
  for (const by of [first, second]) {
    const shown = await showPin(work, by);
    if (!shown.ok) return shown;
  }
  const chosen = (await work.db.dossiers.bulkGet([...dossiers])).flatMap(row => (row ? [row] : []));
  if (chosen.length < dossiers.length) return refuse('no-such-dossier');
  const isAcknowledged = await acknowledgement(work);
  // Noted before the deed: a power cut behind it must not leave half of it readable.
  await noteRedacting(work, dossiers);
  const done = await work.gate.perform({ by: 'person', id: first.person }, async db => {
    const found = (await db.dossiers.bulkGet([...dossiers])).flatMap(row => (row ? [row] : []));
    const kept = (await judge(work, found, isAcknowledged)).find(due => due.kept !== null);
    if (kept) return refuse('kept-on', kept.dossier.code.text);
    const writes = found.map(
      (row): DeedWrite => ({
        deed: 'dossier.erased',
        id: row.id,
        body: erasedBody(row, { second: second.person, minutes, ground }),
      }),
    );
    return ok({ writes, value: { erased: writes.length } });
  });
  // Still noted, so that the next start looks at what came of it.
  if (!done.ok && done.reason === 'outcome-unknown') return done;
  const redacted = await finishErasure(work);
  return done.ok && !redacted.ok ? redacted : done;
}

/** Pages looked at at once. */
const BATCH = 1_000;

function erasedBody(
  row: Stored<'dossier'>,
  by: { readonly second: string; readonly minutes: string; readonly ground: string },
): Erased {
  const { code, officialCode, provisionalCode, procedure, handledBy, receivedAt, state } = row;
  const line = { code, officialCode, provisionalCode, procedure, handledBy, receivedAt, state };
  return { ...line, closedAt: closedAt(row), ...by } as Erased;
}

/**
 * Tells of a dossier whether the city has every entry that this PC wrote of it, in whatever epoch; reads what the city
 * lacks. Where it has nothing of an epoch, nothing that this epoch wrote is safe.
 */
async function acknowledgement({ ask, identity }: Workplace) {
  const epochs = await ask('city.acknowledged', undefined);
  const station = identity()?.station ?? 0;
  const late = new Set<string>();
  const hasCity = epochs.some(({ seq }) => seq > 0);
  for (const { epoch, seq } of hasCity ? epochs : []) {
    for (let after = seq; ; ) {
      const pages = await readJournal(ask, { chain: { station, epoch }, after, limit: BATCH });
      for (const { entry } of pages) late.add(entry.subject);
      const last = pages.at(-1);
      if (!last) break;
      after = last.entry.seq;
    }
  }
  return ({ id }: Stored<'dossier'>) => hasCity && !late.has(`dossier/${id}`);
}

/** Inside the caller's transaction. */
async function judge(
  { db, today }: Workplace,
  dossiers: readonly Stored<'dossier'>[],
  isAcknowledged: (dossier: Stored<'dossier'>) => boolean,
): Promise<readonly Due[]> {
  const office = await findOffice(db);
  const holds = office?.holds ?? [];
  const named = holds.flatMap(({ scope }) => ('peopleOf' in scope ? [scope.peopleOf] : []));
  const people = new Map((await db.dossiers.bulkGet(named)).flatMap(row => (row ? [[row.id, row]] : [])));
  return dossiers.filter(isClosed).map(dossier => {
    const isHeld = holdsOn(dossier, holds, id => people.get(id)).length > 0;
    const known = { today: today(), isAcknowledged: isAcknowledged(dossier), isHeld };
    return { dossier, kept: whyKept(dossier, office?.retention, known) };
  });
}
