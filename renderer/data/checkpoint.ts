import type { CounterBridge } from '../../shared/ipc/contract';
import { ok, type Result } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import { addDays, instantAt, type PlainDate } from '../../shared/kit/time';
import type { SubjectKind } from '../../shared/ledger/deeds';
import { type CounterDatabase, type StoredHead, tableOf } from './database';
import { openDossiers, slipsInState, ticketsOfDay } from './queries';
import { findLarge, sealLarge } from './seal-large';
import { slipsSince } from './slip-questions';

type Ask = CounterBridge['ask'];
type Row = { readonly id: string };

/** What the counter needs at once of the tables, as they stood at some heads: a rebuild begins with it. */
export type Checkpoint = {
  readonly v: 1;
  readonly heads: readonly StoredHead[];
  readonly rows: readonly { readonly kind: SubjectKind; readonly rows: readonly Row[] }[];
};

const PLACE = 'checkpoint';
/** Dossiers of so many days lie in it whole: numbers of these days are drawn on. */
const DAYS = 3;
/** One that was read before an erasure must not be saved over one that was read after it. */
const inTurn = takeTurns();

/** Seals the checkpoint and hands it to the main process, which keeps it beside the journal. */
export async function keepCheckpoint(
  db: CounterDatabase,
  ask: Ask,
  today: PlainDate,
): Promise<Result<null, 'disk-failed'>> {
  const { ring } = db.keys;
  if (!ring) return ok(null);
  return inTurn(async () => {
    const checkpoint = await db.transaction('r', db.tables, () => takeCheckpoint(db, today));
    const sealed = await sealLarge(ring, JSON.stringify(checkpoint), PLACE);
    return ask('rows.save', { name: 'checkpoint', sealed });
  });
}

/** The last checkpoint, or undefined where there is none that opens and holds together. */
export async function findCheckpoint(db: CounterDatabase, ask: Ask): Promise<Checkpoint | undefined> {
  const kept = await ask('rows.read', { name: 'checkpoint' });
  const text = kept && db.keys.ring && (await findLarge(db.keys.ring, kept, PLACE));
  const checkpoint = text ? (JSON.parse(text) as Partial<Checkpoint>) : undefined;
  return checkpoint?.v === 1 ? (checkpoint as Checkpoint) : undefined;
}

/** Puts its rows into empty tables, inside the caller's transaction. */
export async function putCheckpoint(db: CounterDatabase, { rows }: Checkpoint): Promise<void> {
  for (const { kind, rows: own } of rows) await tableOf(db, kind).bulkPut([...own] as never);
}

async function takeCheckpoint(db: CounterDatabase, today: PlainDate): Promise<Checkpoint> {
  const recent = await db.dossiers
    .where('day')
    .aboveOrEqual(addDays(today, 1 - DAYS))
    .toArray();
  const dossiers = unique([...(await openDossiers(db)), ...recent]);
  const open = await slipsInState(db, ['waiting', 'started', 'unknown']);
  const slips = unique([...open, ...(await slipsSince(db, instantAt(today, '00:00')))]);
  return {
    v: 1,
    heads: await db.heads.toArray(),
    rows: [
      { kind: 'office', rows: await db.office.toArray() },
      { kind: 'person', rows: await db.people.toArray() },
      { kind: 'station', rows: await db.stations.toArray() },
      { kind: 'ticket', rows: await ticketsOfDay(db, today) },
      { kind: 'dossier', rows: dossiers },
      { kind: 'slip', rows: slips },
    ],
  };
}

function unique<R extends Row>(rows: readonly R[]): readonly R[] {
  return [...new Map(rows.map(row => [row.id, row])).values()];
}
