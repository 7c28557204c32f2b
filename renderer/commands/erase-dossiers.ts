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
import { redactPages } from '../data/redact';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type EraseReason =
  | GateReason
  | PinReason
  | 'not-set-up'
  | 'no-such-dossier'
  | 'second-person-same'
  | 'kept-on'
  | 'nothing-to-erase'
  | 'disk-failed';

type By = { readonly person: string; readonly pin: string };
export type Due = { readonly dossier: Stored<'dossier'>; readonly kept: KeptBecause | null };

/** Every closed dossier with what keeps it; those that nothing keeps may be erased. Reads the whole journal. */
export async function previewErasure(work: Workplace): Promise<readonly Due[]> {
  const closed = await closedDossiers(work.db);
  const isAcknowledged = await acknowledgedAmong(work, closed);
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
  for (const by of [first, second]) {
    const shown = await showPin(work, by);
    if (!shown.ok) return shown;
  }
  const chosen = (await work.db.dossiers.bulkGet([...dossiers])).flatMap(row => (row ? [row] : []));
  if (chosen.length < dossiers.length) return refuse('no-such-dossier');
  const isAcknowledged = await acknowledgedAmong(work, chosen);
  // Noted before the deed: a power cut behind it must not leave half of it readable.
  await work.db.notes.put({ key: REDACTING, value: dossiers });
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
  if (!done.ok && done.reason !== 'kept-once') {
    await work.db.notes.delete(REDACTING);
    return done;
  }
  const redacted = await finishErasure(work);
  return redacted.ok ? done : redacted;
}

const REDACTING = 'redacting';
/** Dossiers looked for at one reading of the journal. */
const FIND = 1_000;

/** Takes out what erased dossiers left; also at the start, where a power cut came between the deed and this. */
export async function finishErasure(work: Workplace): Promise<Result<null, 'disk-failed'>> {
  const { db, ask } = work;
  const noted = (await db.notes.get(REDACTING))?.value;
  if (!Array.isArray(noted)) return ok(null);
  const rows = await db.dossiers.bulkGet(noted as string[]);
  const erased = rows.flatMap(row => (row?.erased ? [row.id] : []));
  if (erased.length > 0) {
    await redactPages(db, erased);
    const redacted = await ask('journal.redact', { subjects: erased.map(id => `dossier/${id}`) });
    if (!redacted.ok) return redacted;
    await keepCheckpoint(db, ask, work.today());
  }
  await db.notes.delete(REDACTING);
  return ok(null);
}

/** Another PC, or this one before it was restored, erased dossiers: here their people's data goes as well. */
export async function eraseAsTold(work: Workplace, pages: readonly Page[]): Promise<void> {
  const told = pages.filter(({ entry }) => entry.deed === 'dossier.erased');
  if (told.length === 0) return;
  const noted = (await work.db.notes.get(REDACTING))?.value;
  const dossiers = told.map(({ entry }) => entry.subject.slice('dossier/'.length));
  const value = [...(Array.isArray(noted) ? noted : []), ...dossiers];
  await work.db.notes.put({ key: REDACTING, value });
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

/** Whether the city has every entry that this PC wrote of a dossier. */
async function acknowledgedAmong(work: Workplace, dossiers: readonly Stored<'dossier'>[]) {
  const { seq } = await work.ask('city.acknowledged', undefined);
  const own = work.identity();
  const late = new Set<string>();
  for (let from = 0; from < dossiers.length; from += FIND) {
    const subjects = dossiers.slice(from, from + FIND).map(({ id }) => `dossier/${id}`);
    for (const { entry } of await work.journal.find(subjects)) {
      const isOwn = entry.station === own?.station && entry.epoch === own.epoch;
      if (isOwn && entry.seq > seq) late.add(entry.subject);
    }
  }
  return ({ id }: Stored<'dossier'>) => seq > 0 && !late.has(`dossier/${id}`);
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
