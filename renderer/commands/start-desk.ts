import type { Identity } from '../../shared/ipc/contract';
import type { Head } from '../../shared/ledger/entry';
import type { VaultStanding } from '../../shared/sealing/standing';
import { isForked } from '../../shared/sync/sync-status';
import { bridge } from '../bridge/bridge';
import { followClock } from '../bridge/clock';
import { carryTail } from '../data/carry-tail';
import { CounterDatabase } from '../data/database';
import { DraftDatabase } from '../data/drafts';
import { haveSameHeads, type Reconciled, reconcile, sendMissing } from '../data/journal-port';
import { openDatabase } from '../data/open-database';
import { findOffice, slipsInState } from '../data/queries';
import type { OnProgress } from '../data/rebuild';
import { watch } from '../data/watch';
import { notify, patchDevices, showPrinter } from '../state/store';
import { tellFront } from './begin-change';
import { closeLeftDesks } from './close-left-desks';
import { composeWorkplace } from './compose-workplace';
import { endDrafts } from './end-drafts';
import { hearBackup } from './hear-backup';
import { hearCity } from './hear-city';
import { hearPower } from './hear-power';
import { keepDrafts } from './keep-drafts';
import { keepHistory } from './keep-history';
import { keepNumbers } from './keep-numbers';
import { lockWhenIdle } from './lock-when-idle';
import { keepBoard } from './show-board';
import { runSpool, type Spool } from './spool';
import { flagClock, startStation } from './start-station';
import { tellStationKey } from './tell-station-key';
import type { Workplace } from './workplace';

const NOTHING_DONE: Reconciled = { sent: 0, replayed: 0 };
/** So long the look at the numbers waits for a quiet moment at most. */
const NUMBERS_MS = 1_000;
const NO_DRAFTS = { flush: async () => undefined };

/** The store was copied here and somebody must say what it is. */
export class CopiedStore extends Error {
  constructor(readonly station: number) {
    super('copied-store');
  }
}

/** The tables must be made anew before even numbers can be given, and for that somebody must unlock the store. */
export class LockedTables extends Error {
  constructor() {
    super('locked-tables');
  }
}

export type StartedDesk = {
  readonly work: Workplace;
  readonly spool: Spool;
  readonly trial: boolean;
  /** How the store's keys stood at the start. */
  readonly vault: VaultStanding;
  /** Nobody has unlocked the store: numbers can be taken and shown, all else waits. */
  readonly isLocked: boolean;
  /** False where even numbers must wait: the two copies of the ledger differ, and comparing them needs the keys. */
  readonly givesNumbers: boolean;
  readonly reconciled: Reconciled;
  readonly isClockFlagged: () => boolean;
  /** Saves open intake pages now. */
  readonly flushDrafts: () => Promise<void>;
};

/**
 * Starts the desk: opens the tables, makes both copies of the ledger equal, notes the start, and sets
 * the spool and the city's feed going. Throws `newer-database` when tables of another version
 * could not be left.
 */
export async function startDesk(onProgress: OnProgress): Promise<StartedDesk> {
  const start = await bridge.ask('app.start', undefined);
  if (start.copied) throw new CopiedStore(start.copied.station);
  if (start.fault) throw new Error(start.fault);
  if (start.identity && isForked(await bridge.ask('city.status', undefined), start.identity.epoch)) {
    await bridge.ask('app.reopen', { epoch: start.identity.epoch });
    // Nothing was written in the epoch that is over, and this page is being loaded anew.
    return new Promise(() => undefined);
  }
  const clock = followClock(start.clock);
  const db = new CounterDatabase({ ring: start.ring });
  const opened = await openDatabase(db, {
    keep: async version => (await bridge.ask('tables.keep', { version })).ok,
    rescue: async tables => (await sendMissing(tables, bridge.ask, () => start.identity)) !== null,
    isJournalWhole: async () => {
      const proved = await bridge.ask('journal.verify', undefined);
      return proved.ok && proved.value.faults.length === 0;
    },
    hasJournal: start.heads.length > 0,
  });
  if (opened === 'locked') throw new LockedTables();
  if (opened === 'not-left') throw new Error('newer-database');
  // On a nearly full disk Chromium throws away what was not asked to be kept.
  void navigator.storage.persist().catch(() => false);
  const { work, closeGate } = composeWorkplace(start, { db, clock });
  const { identity } = work;
  const isLocked = start.vault.state === 'locked';
  // Locked, only numbers are given, and only onto a ledger that is whole without being read.
  const isWhole = !isLocked || (start.leaving === null && (await haveSameHeads(db, start.heads)));
  const reconciled = isLocked
    ? NOTHING_DONE
    : await reconcile(db, bridge.ask, start.heads, identity, onProgress);
  const carried = isLocked ? 0 : await carryTail(work, start, clock.offset());
  if (carried > 0) notify('done', 'tail-carried', String(carried));
  // Without this entry last night's sign-ins would stand: nobody may act in their names.
  const isNewEpoch = start.opening !== null && !start.heads.some(head => isOf(head, identity()));
  const mustStart = identity() !== null && (start.isFirst || isNewEpoch) && isWhole;
  if (mustStart && !(await startStation(work, start.opening)).ok) throw new Error('journal-unwritable');
  if (reconciled.sent > 0) notify('done', 'journal-caught-up', String(reconciled.sent));
  const replayed = String(reconciled.replayed);
  if (opened === 'made-anew') notify('done', 'tables-made-anew', replayed);
  else if (opened === 'made-anew-uncopied') notify('done', 'tables-made-anew-uncopied', replayed);
  else if (reconciled.replayed > 0) notify('done', 'replayed', replayed);
  const draftTables = new DraftDatabase(db.keys);
  const drafts = isLocked ? NO_DRAFTS : await keepDrafts(draftTables, work.today);

  if (isWhole) keepBoard(work);
  tellFront(work);
  if (!isLocked) closeLeftDesks(work);
  if (!isLocked) endDrafts(work, draftTables, drafts.flush);
  const spool = runSpool(work, showPrinter);
  if (isWhole) watch(async () => [await slipsInState(db, ['waiting']), await findOffice(db)], spool.look);
  hearPower(drafts.flush, lockWhenIdle(work));
  bridge.on('clock.jumped', ({ byMs }) => void flagClock(work, byMs));
  clock.subscribe(() => patchDevices({ clockFlagged: clock.isFlagged() }));
  patchDevices({ clockFlagged: clock.isFlagged() });
  if (start.vault.state === 'open') patchDevices({ recoveryConfirmed: start.vault.recoveryConfirmed });
  await hearCity(work, { isLocked, closeGate });
  hearBackup(work);
  bridge.on('journal.read-again', ({ read, total }) =>
    patchDevices({ readAgain: read < total ? { done: read, total } : null }),
  );
  // Every reception draws a number, and an office just set up has none: look again whether the blocks suffice. Not
  // at once: its dozen questions would stand in the way of the acknowledgement.
  if (!isLocked) {
    let isDue = false;
    const look = () => {
      isDue = false;
      void keepNumbers(work);
      // Told at the start, unless the disk or the journal did not take it then.
      void tellStationKey(work).catch(() => undefined);
    };
    const whenIdle = () => {
      if (!isDue) requestIdleCallback(look, { timeout: NUMBERS_MS });
      isDue = true;
    };
    watch(async () => [await db.office.count(), await db.dossiers.orderBy('touched').last()], whenIdle);
  }
  if (!isLocked) void tellStationKey(work).catch(() => undefined);
  if (!isLocked) void keepHistory(work);
  return {
    work,
    spool,
    trial: start.trial,
    vault: start.vault,
    isLocked,
    givesNumbers: isWhole,
    reconciled,
    isClockFlagged: clock.isFlagged,
    flushDrafts: drafts.flush,
  };
}

function isOf({ station, epoch }: Head, own: Identity | null): boolean {
  return station === own?.station && epoch === own.epoch;
}
