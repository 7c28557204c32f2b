import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { CounterDatabase } from '../../../../renderer/data/database';
import { reconcile, sendMissing } from '../../../../renderer/data/journal-port';
import { LATEST_VERSION, migrations } from '../../../../renderer/data/migrations/all';
import { openDatabase } from '../../../../renderer/data/open-database';
import { aBusyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

/** The app of version `version` ran on these tables last; `extra` is a table that this one does not know. */
async function asVersion({ db }: OfficeDesk, version: number, stores: Record<string, string>): Promise<void> {
  const rows = await Promise.all(
    db.tables.map(async table => [table.name, await rawRows(db.name, table.name)]),
  );
  db.close();
  await Dexie.delete(db.name);
  const other = new Dexie(db.name);
  other.version(version).stores(stores);
  await other.open();
  for (const [name, raw] of rows as [string, object[]][])
    if (other.tables.some(table => table.name === name)) await other.table(name).bulkPut(raw);
  other.close();
}

/** As they lie on the disk, sealed. */
async function rawRows(name: string, table: string): Promise<readonly unknown[]> {
  const raw = await new Dexie(name).open();
  const rows = await raw.table(table).toArray();
  raw.close();
  return rows;
}

const yes = async () => true;
const nothing = { keep: yes, rescue: yes, isJournalWhole: yes, hasJournal: true };
const newer = { ...migrations.at(-1), kiosks: 'id' };
const ownOf = (desk: OfficeDesk) => () => desk.work.identity();

/** Every version that ever was but this one, and one to come. */
const others: readonly (readonly [which: string, version: number, stores: Record<string, string>])[] = [
  ['a newer one, with a table nobody knows', LATEST_VERSION + 1, newer],
  ...migrations.slice(0, -1).map((stores, i) => [`version ${i + 1}`, i + 1, stores] as const),
];

it.each(others)(
  'keeps the tables of %s aside and makes the same of the journal',
  async (_which, version, stores) => {
    const desk = await aBusyDesk();
    await takeTicket(desk.work, { service: 'A', priority: null });
    // Only the tables have the last number: the journal's disk was full.
    desk.main.setDisk('full');
    expect(await takeTicket(desk.work, { service: 'A', priority: null })).toMatchObject({
      reason: 'kept-once',
    });
    desk.main.setDisk('fine');
    const before = await dumpTables(desk.db);
    await asVersion(desk, version, stores);

    const db = new CounterDatabase(desk.db.keys, desk.db.name);
    const keep = vi.fn(async () => true);
    const rescue = async (tables: Parameters<typeof sendMissing>[0]) =>
      (await sendMissing(tables, desk.main.ask, ownOf(desk))) !== null;
    expect(await openDatabase(db, { ...nothing, keep, rescue })).toBe('made-anew');
    expect(keep).toHaveBeenCalledExactlyOnceWith(version);
    const { heads } = await desk.main.ask('app.start', undefined);
    await reconcile(db, desk.main.ask, heads, ownOf(desk));
    expect(await dumpTables(db)).toEqual(before);
    expect(await openDatabase(db, { ...nothing, keep, rescue })).toBe('opened');
    db.close();
  },
);

it.each([
  ['neither a copy can be kept nor the journal proved whole', false, true, false],
  ['the journal does not take what only they have', true, false, true],
])('leaves tables of another version as they are when %s', async (_why, keeps, rescues, isWhole) => {
  const desk = await aBusyDesk();
  await asVersion(desk, LATEST_VERSION + 1, newer);
  const before = await rawRows(desk.db.name, 'pages');
  const db = new CounterDatabase(desk.db.keys, desk.db.name);
  const leaving = {
    keep: async () => keeps,
    rescue: async () => rescues,
    isJournalWhole: async () => isWhole,
    hasJournal: true,
  };
  expect(await openDatabase(db, leaving)).toBe('not-left');
  expect(db.isOpen()).toBe(false);
  expect(await rawRows(desk.db.name, 'pages')).toEqual(before);
});

it('makes them anew without a copy where the disk has no room for it and the journal is proved whole', async () => {
  const desk = await aBusyDesk();
  const before = await dumpTables(desk.db);
  await asVersion(desk, LATEST_VERSION + 1, newer);
  const db = new CounterDatabase(desk.db.keys, desk.db.name);
  const isJournalWhole = async () => {
    const proved = await desk.main.ask('journal.verify', undefined);
    return proved.ok && proved.value.faults.length === 0;
  };
  expect(await openDatabase(db, { ...nothing, keep: async () => false, isJournalWhole })).toBe(
    'made-anew-uncopied',
  );
  const { heads } = await desk.main.ask('app.start', undefined);
  await reconcile(db, desk.main.ask, heads, ownOf(desk));
  expect(await dumpTables(db)).toEqual(before);
  db.close();
});

it.each(others)(
  'leaves the tables of %s alone until somebody unlocks the store',
  async (_which, version, stores) => {
    const desk = await aBusyDesk();
    await asVersion(desk, version, stores);
    const before = await rawRows(desk.db.name, 'pages');
    const locked = new CounterDatabase({ ring: null }, desk.db.name);
    expect(await openDatabase(locked, nothing)).toBe('locked');
    expect(await rawRows(desk.db.name, 'pages')).toEqual(before);
    const unlocked = new CounterDatabase(desk.db.keys, desk.db.name);
    expect(await openDatabase(unlocked, nothing)).toBe('made-anew');
    unlocked.close();
  },
);

it('waits for the key as well where the tables are lost; a PC without a journal has nothing to wait for', async () => {
  const lost = () => new CounterDatabase({ ring: null }, 'lost');
  expect(await openDatabase(lost(), nothing)).toBe('locked');
  // Looked for again, now that there is an empty one.
  expect(await openDatabase(lost(), nothing)).toBe('locked');
  const fresh = lost();
  expect(await openDatabase(fresh, { ...nothing, hasJournal: false })).toBe('opened');
  fresh.close();
});
