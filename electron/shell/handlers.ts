import { join } from 'node:path';
import { webContents } from 'electron';
import type { BoardView } from '../../shared/ipc/board-view';
import type { AppStart } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { createBackupHandlers } from '../backup/backup-handlers';
import type { BackupKeeper } from '../backup/keeper';
import type { Beside } from '../beside/run-beside';
import { writeWhole } from '../files/atomic';
import { protectBeside } from '../files/protect-beside';
import type { Handlers } from '../ipc/router';
import type { Journal } from '../journal/journal';
import type { RowsFiles } from '../journal/rows-files';
import type { Log } from '../log/log';
import { describeFault } from '../log/log';
import type { Neighbours } from '../neighbours/neighbours';
import { createPrintingHandlers } from '../neighbours/printing-handlers';
import type { People } from '../people/people-handlers';
import { findPrinters, searchNetwork } from '../printing/find-printers';
import type { Printers } from '../printing/print';
import { saveLog } from '../reports/save-log';
import { dropKeptTables, keepTables } from '../storage/kept-tables';
import type { StoreOrigin } from '../storage/store-origin';
import type { DiskWatch } from '../storage/watch-disk';
import { createSigningHandlers } from '../vault/signing-handlers';
import type { StationKeyring } from '../vault/station-key';
import type { Vault } from '../vault/vault';
import { createVaultHandlers } from '../vault/vault-handlers';
import { chooseSignedFile, openChosenFolder } from './chosen-folder';
import type { CityLink } from './city-link';
import type { Clock } from './clock';
import { copiedOf, createEpochHandlers } from './epoch-handlers';
import { createFillInHandlers } from './fill-in-handlers';
import type { IdentityFile } from './identity';
import { toPdf } from './pdf';
import { createSignedExports } from './signed-exports';
import { findStartFault } from './start-fault';
import type { Windows } from './windows';

export type HandlerParts = {
  readonly backup: BackupKeeper;
  readonly profile: string;
  /** Where PDFs and daily logs go. */
  readonly exportsDir: string;
  readonly version: string;
  readonly trial: boolean;
  readonly identity: IdentityFile;
  /** Absent in a rehearsal that moves its folders about. */
  readonly origin?: StoreOrigin;
  readonly vault: Vault;
  readonly stationKey: StationKeyring;
  readonly journal: Journal;
  readonly rows: RowsFiles;
  readonly disk: DiskWatch;
  readonly clock: Clock;
  readonly people: People;
  readonly city: CityLink;
  readonly beside: Beside;
  readonly printers: Printers;
  readonly neighbours: Neighbours;
  readonly windows: Windows;
  readonly log: Log;
  /** Since the last key or mouse anywhere on this PC. */
  readonly idleMs: () => number;
  readonly onReady: (senderId: number) => void;
};

/** What the main process does for each call of the contract; one entry each, checked by the compiler. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { journal, rows, clock, people, city, windows, identity, vault, log } = parts;
  const chosenFolder = openChosenFolder();
  let board: BoardView | null = null;
  let hasStarted = false;
  /** They hold no keys, or an epoch that is over, and start anew. Later: the answer is still on its way to one. */
  const reloadDesks = () =>
    setTimeout(() => {
      for (const desk of windows.ofRole('desk')) desk.webContents.reload();
    }, 0);
  const appStart = (): AppStart => ({
    isFirst: !hasStarted,
    fault: findStartFault(identity, vault),
    version: parts.version,
    trial: parts.trial,
    identity: identity.current(),
    opening: identity.opening(),
    leaving: identity.leaving(),
    copied: copiedOf(identity),
    vault: vault.standing(),
    ring: vault.keyring(),
    heads: journal.heads(),
    room: parts.disk.room(),
    clock: clock.reading(),
  });
  return {
    'app.start': appStart,
    'app.identify': async chosen => {
      const kept = await identity.choose(chosen);
      if (kept.ok) {
        await people.begin();
        await city.start();
      }
      return kept;
    },
    ...createBackupHandlers(parts.backup, parts.profile, Date.now),
    ...createEpochHandlers({
      identity,
      journal,
      settle: async () => parts.origin?.settle(),
      partsAt: city.partsAt,
      // The epoch is over either way: whatever keeps the courier, no page may write in it any more.
      onOpened: async () => {
        reloadDesks();
        await city.start();
      },
    }),
    'app.idle': () => parts.idleMs(),
    'disk.room': () => parts.disk.look(),
    'app.ready': (_nothing, sender) => {
      parts.onReady(sender.id);
      return null;
    },
    'journal.append': async pages => {
      try {
        const kept = await journal.append(pages);
        hasStarted ||= kept.ok && pages.some(page => page.entry.deed === 'station.started');
        if (kept.ok) {
          void people.hear(pages);
          city.journalGrew();
        }
        return kept;
      } catch (fault) {
        log('journal write failed', describeFault(fault));
        return refuse('disk-failed');
      }
    },
    'journal.heads': () => journal.heads(),
    'journal.verify': async () => {
      if (!vault.keyring()) return refuse('locked');
      const total = journal.heads().reduce((sum, { seq }) => sum + seq, 0);
      const proof = await journal.verify(checked => windows.tell('journal.verified', { checked, total }));
      // What it found is mended out of the tables where they can.
      if (proof.faults.length > 0) windows.tell('backup.standing', await parts.backup.standing());
      return ok(proof);
    },
    'tables.keep': ({ version }) =>
      orDiskFailed('tables could not be kept', keepTables(parts.profile, version, Date.now())),
    'journal.redact': erasure =>
      orDiskFailed(
        'journal could not be redacted',
        Promise.all([journal.redact(erasure), dropKeptTables(parts.profile), rows.drop()]),
      ),
    ...createFillInHandlers({
      fillIn: journal.fillIn,
      onFilled: parts.backup.noteMended,
      tellFault: fault => log('journal could not be filled in', describeFault(fault)),
    }),
    'journal.count-erasable': ({ days }) => journal.countErasable(days),
    'journal.find': ({ subjects }) => journal.find(subjects),
    'rows.save': ({ name, sealed }) => orDiskFailed('rows could not be written', rows.save(name, sealed)),
    'rows.read': ({ name }) => rows.read(name),
    'rows.drop-snapshot': () => orDiskFailed('snapshot could not be dropped', rows.dropSnapshot()),
    'journal.read': async ({ chain, after, limit }) =>
      JSON.stringify(await journal.readAfter(chain, after, limit)),
    ...createVaultHandlers(vault, () => {
      // Its token was sealed until now.
      void city.start();
      reloadDesks();
    }),
    ...createSigningHandlers({
      key: parts.stationKey,
      identity: identity.current,
      tellFault: fault => log('signing key could not be kept', describeFault(fault)),
    }),
    ...createSignedExports({
      exportsDir: parts.exportsDir,
      identity: identity.current,
      key: parts.stationKey,
      journal,
      now: clock.now,
      chooseFile: chooseSignedFile,
      tellRead: (checked, total) => windows.tell('journal.sought', { checked, total }),
      tellFault: fault => log('signed file could not be written', describeFault(fault)),
    }),
    ...people.handlers,
    ...createPrintingHandlers({
      neighbours: parts.neighbours,
      printers: parts.printers,
      toPdf,
      answers: people.answers,
    }),
    'printing.find': (_nothing, { id }) =>
      findPrinters(process.platform === 'win32' ? () => windowsQueues(id) : undefined),
    'printing.search-network': () => searchNetwork(),
    'paper.choose-folder': chosenFolder.choose,
    'paper.save-pdf': ({ html, name, page, takenOut }) =>
      saved(async () => {
        const folder = takenOut ? chosenFolder.current() : join(parts.exportsDir, 'pdf');
        if (folder === null) throw new Error('no folder was chosen');
        const path = join(folder, `${name}.pdf`);
        const pdf = await toPdf(html, page);
        await writeWhole(path, takenOut ? await protectBeside(parts.beside, pdf, takenOut.password) : pdf);
        return path;
      }),
    'reports.save': dailyLog =>
      saved(() => saveLog(parts.exportsDir, dailyLog, html => toPdf(html, 'A4-landscape'))),
    'city.connect': link => city.connect(link),
    'city.need': need => {
      city.need(need);
      return null;
    },
    'city.acknowledged': () => city.acknowledged(),
    'city.listen': () => {
      city.deskListens();
      return null;
    },
    'city.wake': () => {
      city.wake();
      return null;
    },
    'city.status': () => city.status(),
    'city.admitted': ({ batch, aside }) => {
      city.admitted(batch, aside);
      return null;
    },
    'board.open': () => {
      const [open] = windows.ofRole('board');
      if (open) open.focus();
      else windows.open('board');
      return null;
    },
    'board.show': view => {
      board = view;
      windows.tell('board.view', view);
      return null;
    },
    'clock.read': () => clock.reading(),
    'board.current': () => board,
  };

  function orDiskFailed(what: string, work: Promise<unknown>): Promise<Result<null, 'disk-failed'>> {
    return work.then(
      () => ok(null),
      fault => {
        log(what, describeFault(fault));
        return refuse('disk-failed');
      },
    );
  }

  async function saved(write: () => Promise<string>) {
    try {
      return ok(await write());
    } catch (fault) {
      log('paper could not be written', describeFault(fault));
      return refuse('disk-failed' as const);
    }
  }
}

/** Names of the printers that Windows knows, asked by the window that wants them. */
async function windowsQueues(contents: number): Promise<readonly string[]> {
  const found = await webContents.fromId(contents)?.getPrintersAsync();
  return (found ?? []).map(({ name }) => name);
}
