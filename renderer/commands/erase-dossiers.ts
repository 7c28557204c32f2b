import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Page } from '../../shared/ledger/entry';
import {
  closedAt,
  type Erased,
  holdsOn,
  isClosed,
  type KeptBecause,
  whyKept,
} from '../../shared/retention/retention';
import { keepCheckpoint } from '../data/checkpoint';
import type { Stored } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { closedDossiers, findOffice } from '../data/queries';
import { readJournal } from '../data/read-journal';
import { redactPages } from '../data/redact';
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

const REDACTING = 'redacting';
/** Subjects that the journal takes at once. */
const REDACT_AT_ONCE = 5_000;
/** Pages looked at at once. */
const BATCH = 1_000;

/** Adds to what is noted: an erasure that could not be finished yet stays noted as well. */
async function noteRedacting({ db }: Workplace, dossiers: readonly string[]): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const noted = (await db.notes.get(REDACTING))?.value;
    const value = [...new Set([...(Array.isArray(noted) ? noted : []), ...dossiers])];
    await db.notes.put({ key: REDACTING, value });
  });
}

/**
 * Takes out what erased dossiers left; also at the start, where a power cut came between the deed and this. Of those
 * that are noted and were not erased in the end nothing goes.
 */
export async function finishErasure(work: Workplace): Promise<Result<null, 'disk-failed'>> {
  const { db, ask } = work;
  const noted = (await db.notes.get(REDACTING))?.value;
  if (!Array.isArray(noted)) return ok(null);
  const rows = await db.dossiers.bulkGet(noted as string[]);
  const erased = rows.flatMap(row => (row?.erased ? [row.id] : []));
  if (erased.length > 0) {
    await redactPages(db, erased);
    const subjects = erased.map(id => `dossier/${id}`);
    for (let from = 0; from < subjects.length; from += REDACT_AT_ONCE) {
      const redacted = await ask('journal.redact', { subjects: subjects.slice(from, from + REDACT_AT_ONCE) });
      if (!redacted.ok) return redacted;
    }
    const kept = await keepCheckpoint(db, ask, work.today());
    if (!kept.ok) return kept;
  }
  await db.notes.delete(REDACTING);
  return ok(null);
}

/** Another PC, or this one before it was restored, erased dossiers: here their people's data goes as well. */
export async function eraseAsTold(work: Workplace, pages: readonly Page[]): Promise<void> {
  const told = pages.filter(({ entry }) => entry.deed === 'dossier.erased');
  if (told.length === 0) return;
  await noteRedacting(
    work,
    told.map(({ entry }) => entry.subject.slice('dossier/'.length)),
  );
  await finishErasure(work);
}

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
