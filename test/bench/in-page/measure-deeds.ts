import type { Table } from 'dexie';
import { receiveDossier } from '../../../renderer/commands/receive-dossier';
import type { Rehearsal } from '../../../renderer/rehearsal';
import { blankIntake } from '../../../shared/intake/intake';
import { aPerson, steadyDice } from './people';

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
    const rest = { slip: 'none', pages: 2, copies: 2 };
    const blank = blankIntake(1);
    const submitter = { ...blank.submitter, ...aPerson(dice, 900_000 + i) };
    const filled = { ...blank, ...rest, procedure: '2.000815', submitter };
    const [deedMs, done] = await timeOf(() => receiveDossier(work, filled));
    if (!done.ok) throw new Error(done.reason);
    await rested();
    const row = await work.db.dossiers.get(done.value.id);
    if (!row) throw new Error('no row');
    const [bareMs] = await timeOf(() => bareTable.put(row));
    await rested();
    if (i < 0) continue;
    deed.push(deedMs);
    bare.push(bareMs);
  }
  return { deed, bare };
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
