import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { startStation } from '../../renderer/commands/start-station';
import type { Workplace } from '../../renderer/commands/workplace';
import { CounterDatabase } from '../../renderer/data/database';
import { openGate } from '../../renderer/data/gate';
import { journalPort, type Reconciled, reconcile } from '../../renderer/data/journal-port';
import { openDatabase } from '../../renderer/data/open-database';
import { workingCalendar } from '../../shared/calendar/working-calendar';
import { shippedCatalogue } from '../../shared/catalogue/shipped-catalogue';
import type { Identity } from '../../shared/ipc/contract';
import { dayOf } from '../../shared/kit/time';
import type { Keyring } from '../../shared/sealing/keyring';
import { aRing } from './keys';
import { type OfficeMain, startMain } from './main-process';
import { steadyServices } from './services';

// Handed to Dexie alone: other tests of the same thread must not find an IndexedDB in their globals.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

export type SteadyServices = ReturnType<typeof steadyServices>;

/** A desk window as the start of the app composes it, without a screen. */
export type OfficeDesk = {
  readonly work: Workplace;
  readonly db: CounterDatabase;
  readonly main: OfficeMain;
  readonly services: SteadyServices;
  readonly reconciled: Reconciled;
  readonly journal: ReturnType<typeof journalPort>;
  /** Another window of the same PC, on the same database. */
  readonly anotherWindow: () => Promise<OfficeDesk>;
  /** The app ends and starts again; `lostDatabase`: Chromium found the database damaged and made a new one. */
  readonly restart: (options?: { readonly lostDatabase?: boolean }) => Promise<OfficeDesk>;
};

type Given = {
  readonly services?: SteadyServices;
  readonly main?: OfficeMain;
  readonly database?: string;
};

let made = 0;

/** A database of the test's own, gone when it ends. */
export async function aDatabase(name?: string, ring: Keyring | null = aRing()): Promise<CounterDatabase> {
  made += 1;
  const db = new CounterDatabase({ ring }, name ?? `counter-${made}`);
  const yes = async () => true;
  const leaving = { keep: yes, rescue: yes, isJournalWhole: yes, hasJournal: false };
  if ((await openDatabase(db, leaving)) !== 'opened') throw new Error('newer-database');
  onTestFinished(() => db.close());
  return db;
}

/** A PC of the office, not set up yet. */
export async function aWorkplace(given: Given = {}): Promise<OfficeDesk> {
  const services = given.services ?? steadyServices();
  const main = given.main ?? (await startMain(services.now));
  const { ask } = main;
  const start = await ask('app.start', undefined);
  let identity: Identity | null = start.identity;
  const db = await aDatabase(given.database, start.ring);
  const reconciled = await reconcile(db, ask, start.heads, () => identity);
  const journal = journalPort(db, ask, () => identity);
  const work: Workplace = {
    db,
    journal,
    ask,
    identity: () => identity,
    identify: async chosen => {
      const kept = await ask('app.identify', chosen);
      if (kept.ok) identity = kept.value;
      return kept;
    },
    version: '0.0.0',
    now: services.now,
    today: () => dayOf(services.now()),
    newId: services.newId,
    catalogue: shippedCatalogue,
    calendarOf: office => workingCalendar(office),
    gate: openGate({ db, journal, identity: () => identity, clockOffset: () => 0, services }),
  };
  return {
    work,
    db,
    main,
    services,
    reconciled,
    journal,
    anotherWindow: () => aWorkplace({ services, main, database: db.name }),
    restart: async ({ lostDatabase = false } = {}) => {
      db.close();
      await main.journal.close();
      await main.settled();
      const again = await aWorkplace({
        services,
        main: await startMain(services.now, main.dir),
        ...(!lostDatabase && { database: db.name }),
      });
      if (again.work.identity()) await startStation(again.work);
      return again;
    },
  };
}
