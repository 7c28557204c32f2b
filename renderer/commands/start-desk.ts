import { V7Generator } from 'uuidv7';
import { workingCalendar } from '../../shared/calendar/working-calendar';
import { shippedCatalogue } from '../../shared/catalogue/shipped-catalogue';
import { dayOf } from '../../shared/kit/time';
import { bridge } from '../bridge/bridge';
import { followClock } from '../bridge/clock';
import { admitPages } from '../data/admit';
import { CounterDatabase, openDatabase } from '../data/database';
import { DraftDatabase } from '../data/drafts';
import { openGate } from '../data/gate';
import { journalPort, type Reconciled, reconcile } from '../data/journal-port';
import { findOffice, slipsInState } from '../data/queries';
import { watch } from '../data/watch';
import { notify, patchDevices, showCity } from '../state/store';
import { keepDrafts } from './keep-drafts';
import { codeProvisional, tellNumbersNeeded } from './keep-numbers';
import { keepBoard } from './show-board';
import { runSpool, type Spool } from './spool';
import { flagClock, startStation } from './start-station';
import type { Workplace } from './workplace';

export type StartedDesk = {
  readonly work: Workplace;
  readonly spool: Spool;
  readonly trial: boolean;
  readonly reconciled: Reconciled;
  readonly isClockFlagged: () => boolean;
  /** Saves open intake pages now. */
  readonly flushDrafts: () => Promise<void>;
};

/**
 * Starts the desk: opens the tables, makes both copies of the ledger equal, notes the start, and sets
 * the spool and the city's feed going. Throws `newer-database` when a newer app wrote this store.
 */
export async function startDesk(): Promise<StartedDesk> {
  const start = await bridge.ask('app.start', undefined);
  if (start.fault) throw new Error(start.fault);
  const clock = followClock(start.clock);
  const db = new CounterDatabase();
  if ((await openDatabase(db)) === 'newer-database') throw new Error('newer-database');
  let identity = start.identity;
  const reconciled = await reconcile(db, bridge.ask, start.heads, () => identity);
  const journal = journalPort(db, bridge.ask, () => identity);
  const ids = new V7Generator();
  const newId = () => ids.generateOrResetCore(clock.now(), 10_000).toString();
  const work: Workplace = {
    db,
    ask: bridge.ask,
    identity: () => identity,
    identify: async chosen => {
      const kept = await bridge.ask('app.identify', chosen);
      if (kept.ok) identity = kept.value;
      return kept;
    },
    version: start.version,
    now: clock.now,
    today: () => dayOf(clock.now()),
    newId,
    catalogue: shippedCatalogue,
    calendarOf: office => workingCalendar(office),
    gate: openGate({
      db,
      journal,
      identity: () => identity,
      clockOffset: clock.offset,
      services: { now: clock.now, newId, chance: n => crypto.getRandomValues(new Uint8Array(n)) },
    }),
  };
  // Without this entry last night's sign-ins would stand: nobody may act in their names.
  if (identity && start.isFirst && !(await startStation(work)).ok) throw new Error('journal-unwritable');
  if (reconciled.sent > 0) notify('done', 'journal-caught-up', String(reconciled.sent));
  if (reconciled.replayed > 0) notify('done', 'replayed', String(reconciled.replayed));
  const drafts = await keepDrafts(new DraftDatabase());

  keepBoard(work);
  const spool = runSpool(work, printer => patchDevices({ printer }));
  watch(async () => [await slipsInState(db, ['waiting']), await findOffice(db)], spool.look);
  bridge.on('city.status', showCity);
  bridge.on('city.pages', async ({ batch, pages }) => {
    const admitted = await admitPages(db, journal, pages, identity).catch(() => null);
    await keepNumbers(work);
    await bridge.ask('city.admitted', { batch, aside: admitted?.ok ? [...admitted.value] : null });
  });
  bridge.on('clock.jumped', ({ byMs }) => void flagClock(work, byMs));
  clock.subscribe(() => patchDevices({ clockFlagged: clock.isFlagged() }));
  patchDevices({ clockFlagged: clock.isFlagged() });
  showCity(await bridge.ask('city.status', undefined));
  // Every reception draws a number, and an office just set up has none: look again whether the blocks suffice.
  watch(
    async () => [await db.office.count(), await db.dossiers.orderBy('touched').last()],
    () => void keepNumbers(work),
  );
  return {
    work,
    spool,
    trial: start.trial,
    reconciled,
    isClockFlagged: clock.isFlagged,
    flushDrafts: drafts.flush,
  };
}

async function keepNumbers(work: Workplace): Promise<void> {
  if (!work.identity()) return;
  await codeProvisional(work);
  await tellNumbersNeeded(work);
}
