import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, ipcMain, powerMonitor } from 'electron';
import { ASK } from '../../shared/ipc/channels';
import { toIso } from '../../shared/kit/time';
import { type BackupKeeper, openBackupKeeper } from '../backup/keeper';
import { openBeside } from '../beside/run-beside';
import { openSealedFile } from '../files/sealed-file';
import { createRouter } from '../ipc/router';
import { openJournal } from '../journal/journal';
import { findLastDeed } from '../journal/last-deed';
import { openRowsFiles } from '../journal/rows-files';
import { watchMonths } from '../journal/watch-months';
import { describeFault, openLog } from '../log/log';
import { openNeighbours } from '../neighbours/neighbours';
import { openPeople } from '../people/people-handlers';
import { openPrinters } from '../printing/print';
import { cupsQueues } from '../printing/system-queue';
import { openWindowsQueues } from '../printing/windows-queues';
import type { MachineFacts } from '../storage/place-mark';
import { findOrigin } from '../storage/store-origin';
import { openDiskWatch } from '../storage/watch-disk';
import { openStationKey } from '../vault/station-key';
import { openVault } from '../vault/vault';
import { openCityLink } from './city-link';
import { type Clock, type ClockSource, createClock } from './clock';
import { deviceSecret } from './device-secret';
import { guardEverything } from './guard';
import { createHandlers } from './handlers';
import { openIdentity } from './identity';
import { watchPower } from './power';
import { type Pages, registerAppScheme, serveApp } from './protocol';
import { isTrialRuntime } from './trial';
import { forkUtility } from './utility';
import { createWindows, type Windows } from './windows';

export type AppParts = {
  readonly clock: ClockSource;
  readonly pages: Pages;
  /** Folder of `main/`, `preload/` and `renderer/`. */
  readonly outDir: string;
  readonly profile: string;
  /** Where PDFs and daily logs go. */
  readonly exportsDir: string;
  /** Opens the store's keys at the start; only a rehearsal has it. */
  readonly passphrase?: string;
  /** Which PC this is, so that a copied store is noticed; a rehearsal moves its folders about and leaves it out. */
  readonly machine?: () => Promise<MachineFacts>;
  /** A library with the calls of Windows' printing, in place of this system's; only a rehearsal has it. */
  readonly windowsLibrary?: string;
  /** Called once for every window that set its ready mark. */
  readonly onReady: (windows: Windows, senderId: number) => void;
};

export type RunningApp = { readonly clock: Clock; readonly windows: Windows };

const WATCH_MS = 10_000;
/** Between two looks whether the second place lacks entries. */
const COPY_MS = 10 * 60_000;
/** A 100 MB file is copied in about a second; asking the disk takes microseconds. */
const LOOK_MS = 1_000;

/** Composes the main process. Everything it needs from outside is in `parts`; nothing else starts anything. */
export async function startApp(parts: AppParts): Promise<RunningApp | null> {
  registerAppScheme();
  app.setPath('userData', parts.profile);
  app.setPath('crashDumps', join(parts.profile, 'crashes'));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Quầy Một Cửa đang chạy trên máy này rồi.\n');
    app.exit(3);
    return null;
  }
  await app.whenReady();
  const windows = createWindows(parts.outDir);
  await mkdir(parts.profile, { recursive: true });
  const origin = parts.machine && (await findOrigin(parts.profile, await parts.machine()));
  const identity = await openIdentity(parts.profile, { isCopied: origin?.isCopied ?? false });
  // An image of a disk without an office in it: nobody to ask about.
  if (origin?.isCopied && !identity.claimed()) await origin.settle();
  // The journal is read before the corrected time is known: it says what the last deed was.
  let now = () => parts.clock.sample().wall;
  const log = openLog(join(parts.profile, 'logs', 'app.log'), () => toIso(now()));
  const vault = await openVault(parts.profile, deviceSecret());
  if (parts.passphrase !== undefined) await vault.unlock(parts.passphrase);
  const journalDir = join(parts.profile, 'journal');
  const rows = openRowsFiles(journalDir);
  const journal = await openJournal(journalDir, identity.current, {
    // What the rows were made of is told anew by a page that comes between.
    beforeLate: rows.drop,
    ring: vault.keyring,
    tellDamage: line => log('journal line unreadable', line),
  });
  const clock = createClock(parts.clock, await findLastDeed(journal, identity.claimed()), {
    reading: reading => windows.tell('clock', reading),
    jumped: byMs => windows.tell('clock.jumped', { byMs }),
  });
  now = clock.now;
  process.on('uncaughtException', fault => log('fault', describeFault(fault)));
  process.on('unhandledRejection', fault => log('fault', describeFault(fault)));
  const disk = await openDiskWatch(parts.profile, room => windows.tell('disk.room', room));
  const city = await openCityLink({
    profile: parts.profile,
    ring: vault.keyring,
    identity,
    journal,
    clock,
    log,
    tell: windows.tell,
  });
  const beside = openBeside(forkUtility(parts.outDir, parts.windowsLibrary ? [parts.windowsLibrary] : []));
  const isWindows = process.platform === 'win32' || parts.windowsLibrary !== undefined;
  const printers = openPrinters(isWindows ? openWindowsQueues(beside) : cupsQueues);
  const neighbours = await openNeighbours({ profile: parts.profile, log, printers });
  const backup = await openBackupKeeper({
    profile: parts.profile,
    own: identity.current,
    heads: journal.heads,
    hasEntry: async head => (await journal.readKept(head, head.seq - 1, 1))[0]?.entry.hash === head.hash,
    journal,
    ring: vault.keyring,
    now: () => toIso(now()),
    tell: standing => windows.tell('backup.standing', standing),
  });
  const handlers = createHandlers({
    backup,
    profile: parts.profile,
    exportsDir: parts.exportsDir,
    version: app.getVersion(),
    trial: isTrialRuntime(),
    identity,
    ...(origin && { origin }),
    vault,
    stationKey: openStationKey(
      openSealedFile(join(parts.profile, 'station-key.sealed'), 'station-key', vault.keyring),
      identity.current,
    ),
    journal,
    rows,
    disk,
    clock,
    city,
    beside,
    printers,
    neighbours,
    windows,
    log,
    people: openPeople({
      ledger: journal,
      files: {
        book: openSealedFile(join(parts.profile, 'people.sealed'), 'people', vault.keyring),
        attempts: openSealedFile(join(parts.profile, 'pins.sealed'), 'pins', vault.keyring),
      },
      proveRecoveryKey: vault.confirmRecoveryKey,
      wallNow: Date.now,
      now: clock.now,
      steadyNow: () => performance.now(),
      sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
    }),
    idleMs: () => powerMonitor.getSystemIdleTime() * 1_000,
    onReady: senderId => parts.onReady(windows, senderId),
  });
  const route = createRouter(handlers, windows.roleOf);
  ipcMain.handle(ASK, (event, name, argument) => {
    const frame = event.senderFrame;
    const known = frame ? { url: frame.url, isTop: frame === event.sender.mainFrame } : null;
    return route(event.sender.id, known, name, argument);
  });
  guardEverything();
  serveApp(join(parts.outDir, 'renderer'), parts.pages);
  watchPower(powerMonitor, { tell: news => windows.tell('power', news), clock, city });
  setInterval(() => void disk.look(), LOOK_MS).unref();
  const lookAtMonths = watchMonths(
    journal.months,
    join(parts.profile, 'months-checked.json'),
    Date.now,
    (read, total) => windows.tell('journal.read-again', { read, total }),
  );
  const keepStore = async () => {
    await lookAtMonths().catch(fault => log('months could not be looked at', describeFault(fault)));
    windows.tell('backup.standing', await backup.standing());
    await copyWhenBehind(backup);
  };
  setInterval(() => void keepStore(), COPY_MS).unref();
  setInterval(() => clock.watch(), WATCH_MS).unref();
  app.on('second-instance', () => windows.ofRole('desk')[0]?.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => {
    void city.stop();
    void neighbours.close();
    beside.end();
  });
  windows.open('desk').once('closed', () => app.quit());
  return { clock, windows };
}

async function copyWhenBehind(backup: BackupKeeper): Promise<void> {
  const { state, behind, at } = await backup.standing();
  if (state !== 'none' && (behind > 0 || at === null)) await backup.copy();
}
