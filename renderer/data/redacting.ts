import { isSame } from '../../shared/kit/same';
import type { Page } from '../../shared/ledger/entry';
import type { Erasure } from '../../shared/retention/erasure';
import type { StationDays } from '../../shared/station/erased-days';
import type { CounterDatabase, Stored } from './database';

const NOTE = 'redacting';
const DOSSIER = 'dossier/';
const STATION = 'station/';

/**
 * What is to be taken out and may not be yet, by what says so: ids of dossiers, and PCs (`station/1`) whose days were
 * erased. Inside the transaction that makes the rows which say so; an erasure that could not be finished stays noted
 * as well.
 */
export async function noteRedacting(db: CounterDatabase, told: readonly string[]): Promise<void> {
  if (told.length === 0) return;
  const value = [...new Set([...(await findRedacting(db)), ...told])];
  await db.notes.put({ key: NOTE, value });
}

export async function findRedacting(db: CounterDatabase): Promise<readonly string[]> {
  const value = (await db.notes.get(NOTE))?.value;
  return Array.isArray(value) ? value : [];
}

/**
 * All that was noted here is out of both copies; what was noted meanwhile stays, also where it is noted by the same name:
 * days of a PC that were erased again.
 */
export async function strikeRedacting(
  db: CounterDatabase,
  noted: readonly string[],
  done: Erasure,
): Promise<void> {
  await db.transaction('rw', [db.notes, db.dossiers, db.stations], async () => {
    if (!isSame(await erasureNoted(db, noted), done)) return;
    const out = new Set(noted);
    const value = (await findRedacting(db)).filter(told => !out.has(told));
    if (value.length > 0) await db.notes.put({ key: NOTE, value });
    else await db.notes.delete(NOTE);
  });
}

/** What these pages say of what was erased, as it is noted. */
export function toldErased(pages: readonly Page[]): readonly string[] {
  return pages.flatMap(({ entry: { deed, subject } }) => {
    if (deed === 'dossier.erased') return [subject.slice(DOSSIER.length)];
    return deed === 'days.erased' ? [subject] : [];
  });
}

/** What was erased of all that is noted; of what was not erased in the end nothing goes. */
export async function erasureNoted(db: CounterDatabase, noted: readonly string[]): Promise<Erasure> {
  const isStation = (told: string) => told.startsWith(STATION);
  const stations = await db.stations.bulkGet(noted.filter(isStation).map(told => told.slice(STATION.length)));
  return {
    subjects: await erasedAmong(
      db,
      noted.filter(told => !isStation(told)),
    ),
    days: stations.flatMap(row => (row ? daysOf(row) : [])),
  };
}

/** What was erased of all that these pages may be about. */
export async function erasureAround(db: CounterDatabase, pages: readonly Page[]): Promise<Erasure> {
  const about = pages.flatMap(({ entry: { subject } }) =>
    subject.startsWith(DOSSIER) ? [subject.slice(DOSSIER.length)] : [],
  );
  return {
    subjects: await erasedAmong(db, [...new Set(about)]),
    days: (await db.stations.toArray()).flatMap(daysOf),
  };
}

async function erasedAmong(db: CounterDatabase, dossiers: readonly string[]): Promise<string[]> {
  const rows = await db.dossiers.bulkGet([...dossiers]);
  return rows.flatMap(row => (row?.erased ? [`${DOSSIER}${row.id}`] : []));
}

function daysOf({ no, erasedDays = [] }: Stored<'station'>): readonly StationDays[] {
  return erasedDays.map(days => ({ ...days, station: no }));
}
