import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PlainDate } from '../../shared/kit/time';
import { narrow, type Owed } from '../../shared/retention/due-days';
import {
  holdsOn,
  isClosed,
  type KeptBecause,
  type PlacedHold,
  whyKept,
} from '../../shared/retention/retention';
import type { ErasedDays } from '../../shared/station/erased-days';
import type { CounterDatabase, Stored } from '../data/database';
import { findHistory } from '../data/history';
import { closedDossiers, findOffice, openDossiers } from '../data/queries';
import { type Acknowledged, readAcknowledged } from './acknowledged';
import type { Workplace } from './workplace';

export type Due = { readonly dossier: Stored<'dossier'>; readonly kept: KeptBecause | null };

/** Of a class that is erased by days: what may go, how many numbers or looks that are, and what keeps how many others. */
export type DueDays = {
  readonly days: ErasedDays;
  readonly count: number;
  readonly kept: readonly (readonly [because: KeptBecause, count: number])[];
};

export type Preview = {
  /** Every closed dossier with what keeps it; those that nothing keeps may be erased. */
  readonly dossiers: readonly Due[];
  readonly days: readonly DueDays[];
  /** What it was judged by: an erasure asks whether that still stands. */
  readonly seen: Seen;
};
export type Seen = {
  /** The last entry about the office, whose terms and holds these are. */
  readonly office: string | undefined;
  readonly open: readonly string[];
};

/**
 * What may be erased of each class, and what keeps the rest. Reads the journal, and every closed dossier: as long as
 * history loads, held ones may have no row yet.
 */
export async function previewErasure(work: Workplace): Promise<Result<Preview, 'history-loading'>> {
  const { db, today } = work;
  if (await findHistory(db)) return refuse('history-loading');
  const closed = await closedDossiers(db);
  const acknowledged = await readAcknowledged(work);
  const seen = await db.transaction('r', [db.office, db.dossiers], async () => ({
    dossiers: await judge(db, today(), closed, acknowledged),
    office: await findOffice(db),
    open: await openDossiers(db),
    people: await peopleHeld(db),
  }));
  const holds = seen.office?.holds ?? [];
  const isHeld = (row: Stored<'dossier'>) => holdsOn(row, holds, id => seen.people.get(id)).length > 0;
  const keeping = {
    acknowledgedTo: acknowledged.to,
    open: seen.open.map(owedBy),
    held: [...closed, ...seen.open].filter(isHeld).map(owedBy),
    holds,
  };
  const classes = (['ticket', 'access'] as const).map(of =>
    narrow(of, seen.office?.retention, today(), keeping),
  );
  const station = work.identity()?.station ?? 0;
  const counts = await work.ask('journal.count-erasable', {
    days: classes.flat().map(({ days }) => ({ ...days, station })),
  });
  const days = classes.map((steps, no): DueDays => {
    const own = counts.slice(classes.slice(0, no).flat().length).slice(0, steps.length);
    const kept = steps.flatMap(({ by }, i) => {
      const count = (own[i - 1] ?? 0) - (own[i] ?? 0);
      return by !== null && count > 0 ? [[by, count] as const] : [];
    });
    return { days: steps.at(-1)?.days as ErasedDays, count: own.at(-1) ?? 0, kept };
  });
  return ok({
    dossiers: seen.dossiers,
    days,
    seen: { office: seen.office?.last.id, open: idsOf(seen.open) },
  });
}

/** What keeps each closed one of these dossiers. Inside the caller's transaction. */
export async function judge(
  db: CounterDatabase,
  today: PlainDate,
  dossiers: readonly Stored<'dossier'>[],
  acknowledged: Acknowledged,
): Promise<readonly Due[]> {
  const office = await findOffice(db);
  const people = await peopleHeld(db);
  return dossiers.filter(isClosed).map(dossier => {
    const isHeld = holdsOn(dossier, office?.holds ?? [], id => people.get(id)).length > 0;
    const known = { today, isAcknowledged: acknowledged.has(`dossier/${dossier.id}`), isHeld };
    return { dossier, kept: whyKept(dossier, office?.retention, known) };
  });
}

/**
 * Whether terms, holds and dossiers at work are those that an erasure was judged by. Inside the caller's transaction.
 *
 * @param to the last day that it reaches: what came in later does not matter
 */
export async function stillStands(db: CounterDatabase, seen: Seen, to: string): Promise<boolean> {
  if ((await findOffice(db))?.last.id !== seen.office) return false;
  const known = new Set(seen.open);
  return (await openDossiers(db)).every(({ id, day }) => known.has(id) || day > to);
}

/** The dossiers that holds on people name. */
export async function peopleHeld(db: CounterDatabase): Promise<ReadonlyMap<string, Stored<'dossier'>>> {
  const holds: readonly PlacedHold[] = (await findOffice(db))?.holds ?? [];
  const named = holds.flatMap(({ scope }) => ('peopleOf' in scope ? [scope.peopleOf] : []));
  return new Map((await db.dossiers.bulkGet(named)).flatMap(row => (row ? [[row.id, row]] : [])));
}

function owedBy({ id, day, ticket }: Stored<'dossier'>): Owed {
  return { id, day, ticket };
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
