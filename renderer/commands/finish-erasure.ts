import { ok, type Result } from '../../shared/kit/result';
import type { Page } from '../../shared/ledger/entry';
import { keepCheckpoint } from '../data/checkpoint';
import { redactPages } from '../data/redact';
import type { Workplace } from './workplace';

const NOTE = 'redacting';
/** Subjects that the journal takes at once. */
const REDACT_AT_ONCE = 5_000;

/** Adds to what is noted: an erasure that could not be finished yet stays noted as well. */
export async function noteRedacting({ db }: Workplace, dossiers: readonly string[]): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const value = [...new Set([...((await noted({ db })) ?? []), ...dossiers])];
    await db.notes.put({ key: NOTE, value });
  });
}

/** Another PC, or this one before it was restored, erased dossiers: here their people's data is to go as well. */
export async function noteTold(work: Workplace, pages: readonly Page[]): Promise<void> {
  const told = pages.filter(({ entry }) => entry.deed === 'dossier.erased');
  if (told.length === 0) return;
  await noteRedacting(
    work,
    told.map(({ entry }) => entry.subject.slice('dossier/'.length)),
  );
}

/**
 * Takes out what erased dossiers left; also at the start, where a power cut came between the deed and this. Of those
 * that are noted and were not erased in the end nothing goes.
 */
export async function finishErasure(work: Workplace): Promise<Result<null, 'disk-failed'>> {
  const { db, ask } = work;
  const ids = await noted(work);
  if (!ids) return ok(null);
  const rows = await db.dossiers.bulkGet([...ids]);
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
  await strike(work, ids);
  return ok(null);
}

/** What was noted meanwhile stays. */
async function strike({ db }: Workplace, done: readonly string[]): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const left = ((await noted({ db })) ?? []).filter(id => !done.includes(id));
    if (left.length > 0) await db.notes.put({ key: NOTE, value: left });
    else await db.notes.delete(NOTE);
  });
}

async function noted({ db }: Pick<Workplace, 'db'>): Promise<readonly string[] | undefined> {
  const value = (await db.notes.get(NOTE))?.value;
  return Array.isArray(value) ? value : undefined;
}
