import type { Table } from 'dexie';
import { receiveDossier } from '../../../renderer/commands/receive-dossier';
import type { Rehearsal } from '../../../renderer/rehearsal';
import { blankIntake } from '../../../shared/intake/intake';
import type { PeerRow } from '../peers';
import { aPerson, type Dice, steadyDice } from './people';

/** So many ms between two measures: screens that follow the tables have come to rest. */
const REST_MS = 30;

export type DeedTimes = { readonly deed: readonly number[]; readonly bare: readonly number[] };

/**
 * The whole deed of receiving a dossier as the intake page has it done (gate, ledger, rows, journal on the disk) and a bare strict commit of
 * the same row into a table with the same indexes, in turns.
 */
export async function measureDeeds({ work }: Rehearsal, count: number): Promise<DeedTimes> {
  const bareTable = await openBare(work.db);
  const [deed, bare]: [number[], number[]] = [[], []];
  const dice = steadyDice(11);
  for (let i = -10; i < count; i += 1) {
    const [deedMs, row] = await receive(work, dice, 900_000 + i);
    const [bareMs] = await timeOf(() => bareTable.put(row));
    await rested();
    if (i < 0) continue;
    deed.push(deedMs);
    bare.push(bareMs);
  }
  return { deed, bare };
}

const roundDice = steadyDice(13);
let roundTable: Table<object> | undefined;
type Peer = (row: PeerRow) => PromiseLike<unknown>;

/** One deed, one bare commit and one commit into each peer, with rests between; answers the row for peers elsewhere. */
export async function measureRound(
  { work }: Rehearsal,
  peers: { readonly rxdb: Peer; readonly pouchdb: Peer },
  at: number,
) {
  roundTable ??= await openBare(work.db);
  const [deed, row] = await receive(work, roundDice, 950_000 + at);
  const table = roundTable;
  const [bare] = await timeOf(() => table.put(row));
  await rested();
  const { id, day, state, touched } = row;
  const forPeers: PeerRow = { id, day, state, touched, row };
  const [rxdb] = await timeOf(() => peers.rxdb(forPeers));
  await rested();
  const [pouchdb] = await timeOf(() => peers.pouchdb(forPeers));
  await rested();
  return { deed, bare, rxdb, pouchdb, row: forPeers };
}

/** Takes a dossier in; the time of the deed, and its row once the screens have come to rest. */
async function receive(work: Rehearsal['work'], dice: Dice, order: number) {
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, ...aPerson(dice, order) };
  const rest = { slip: 'none' as const, pages: 2, copies: 2 };
  const filled = { ...blank, ...rest, procedure: '2.000815', submitter };
  const [ms, done] = await timeOf(() => receiveDossier(work, filled));
  if (!done.ok) throw new Error(done.reason);
  await rested();
  const row = await work.db.dossiers.get(done.value.id);
  if (!row) throw new Error('no row');
  return [ms, row] as const;
}

/** Bare strict commits alone, for measures whose other part is not in this window. */
export async function measureBare({ work }: Rehearsal, count: number): Promise<readonly number[]> {
  const bareTable = await openBare(work.db);
  const row = await work.db.dossiers.toCollection().first();
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    times.push((await timeOf(() => bareTable.put({ ...row, id: work.newId() })))[0]);
    await rested();
  }
  return times;
}

async function timeOf<T>(work: () => PromiseLike<T>): Promise<readonly [ms: number, answer: T]> {
  const start = performance.now();
  const answer = await work();
  return [performance.now() - start, answer];
}

/** A database of its own with one table as Dexie users would declare it, said to be strict like ours. */
async function openBare(counter: Rehearsal['work']['db']): Promise<Table<object>> {
  const Dexie = Object.getPrototypeOf(counter.constructor);
  const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
  const { primKey, indexes } = counter.dossiers.schema;
  const spelled = [primKey, ...indexes].map(index => index.src).join(', ');
  bare.version(1).stores({ dossiers: spelled });
  await bare.open();
  return bare.table('dossiers');
}

function rested(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, REST_MS));
}
