import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createBackupHandlers } from '../../electron/backup/backup-handlers';
import { openBackupKeeper } from '../../electron/backup/keeper';
import { openSealedFile } from '../../electron/files/sealed-file';
import { createRouter, type Handlers, originOf } from '../../electron/ipc/router';
import { type Journal, openJournal } from '../../electron/journal/journal';
import { openRowsFiles } from '../../electron/journal/rows-files';
import { openNeighbours } from '../../electron/neighbours/neighbours';
import { createPrintingHandlers } from '../../electron/neighbours/printing-handlers';
import { openPeople } from '../../electron/people/people-handlers';
import { findPrinters, searchNetwork } from '../../electron/printing/find-printers';
import { openPrinters } from '../../electron/printing/print';
import { cupsQueues } from '../../electron/printing/system-queue';
import { saveLog } from '../../electron/reports/save-log';
import { copiedOf, createEpochHandlers } from '../../electron/shell/epoch-handlers';
import { createFillInHandlers } from '../../electron/shell/fill-in-handlers';
import { openIdentity } from '../../electron/shell/identity';
import { createSignedExports } from '../../electron/shell/signed-exports';
import { findStartFault } from '../../electron/shell/start-fault';
import { noDeviceSecret } from '../../electron/vault/device-secret';
import { createSigningHandlers } from '../../electron/vault/signing-handlers';
import { openStationKey } from '../../electron/vault/station-key';
import { openVault } from '../../electron/vault/vault';
import { createVaultHandlers } from '../../electron/vault/vault-handlers';
import type { CounterBridge } from '../../shared/ipc/contract';
import { ok, refuse } from '../../shared/kit/result';
import { toIso } from '../../shared/kit/time';
import type { BlockNeed } from '../../shared/sync/contract';
import { NO_CITY } from '../../shared/sync/sync-status';
import { aFolder } from './folder';
import { PASSPHRASE } from './passphrase';

/** How the journal's disk behaves: as it should, refusing every write, with the whole process gone, or that and the first few pages kept. */
export type DiskMode = 'fine' | 'full' | 'gone' | 'torn';

/** A main process without Electron: the real router, journal, people and printing over a folder. */
export type OfficeMain = {
  readonly ask: CounterBridge['ask'];
  readonly dir: string;
  readonly journal: Journal;
  readonly needs: readonly (BlockNeed | null)[];
  readonly setDisk: (mode: DiskMode) => void;
  /** The disk does not answer until the returned function is called. */
  readonly hang: () => () => void;
  /** Whether the journal's files can be written anew. */
  readonly setRedacting: (may: boolean) => void;
  /** The city has everything up to this seq, of this epoch and of those before it, latest first. */
  readonly setAcknowledged: (...seqs: readonly number[]) => void;
  /** The city has another story of this PC's epoch from this seq on. */
  readonly setPartsAt: (seq: number) => void;
  /** Whether the journal can let a tail go; where not, the process dies there. */
  readonly setLeaving: (may: boolean) => void;
  /** The people's files on the disk tell all that the journal has. */
  readonly settled: () => Promise<unknown>;
  /** What a person will choose in the system's dialog. */
  readonly chooseFile: (path: string | null) => void;
  /** Whether PDFs can be written. */
  readonly setPaper: (mode: 'fine' | 'full' | 'dies') => void;
};

/** scrypt at next to no cost: a test of a day shows dozens of PINs. */
const CHEAP = 16;

/** Opens the main process of a PC on a folder; opening the same folder again is a restart. */
export async function startMain(
  now: () => number,
  dir = aFolder(),
  isUnlocked = true,
  isCopied = false,
): Promise<OfficeMain> {
  const vault = await openVault(dir, noDeviceSecret, CHEAP);
  if (isUnlocked) await vault.unlock(PASSPHRASE);
  const rows = openRowsFiles(join(dir, 'journal'));
  const journal = await openJournal(join(dir, 'journal'), () => identity.current(), {
    ring: vault.keyring,
    beforeLate: rows.drop,
  });
  let heard: Promise<unknown> = Promise.resolve();
  onTestFinished(async () => {
    await heard;
    await journal.close();
  });
  const identity = await openIdentity(dir, { wallClock: () => 1_000, isCopied });
  const key = openStationKey(
    openSealedFile(join(dir, 'station-key.sealed'), 'station-key', vault.keyring),
    identity.current,
  );
  let chosenFile: string | null = null;
  const people = openPeople({
    ledger: journal,
    files: {
      book: openSealedFile(join(dir, 'people.sealed'), 'people', vault.keyring),
      attempts: openSealedFile(join(dir, 'pins.sealed'), 'pins', vault.keyring),
    },
    proveRecoveryKey: vault.confirmRecoveryKey,
    wallNow: now,
    now,
    steadyNow: now,
    sleep: async () => undefined,
    cost: CHEAP,
  });
  const backup = await openBackupKeeper({
    profile: dir,
    own: identity.current,
    heads: journal.heads,
    hasEntry: async head => (await journal.readKept(head, head.seq - 1, 1))[0]?.entry.hash === head.hash,
    journal,
    ring: vault.keyring,
    now: () => toIso(now()),
    tell: () => undefined,
    drives: async () => [],
  });
  const printers = openPrinters(cupsQueues);
  const neighbours = await openNeighbours({ profile: dir, log: () => undefined, printers }, [0]);
  onTestFinished(() => neighbours.close());
  const needs: (BlockNeed | null)[] = [];
  let acknowledged: readonly number[] = [];
  let partsAt: number | null = null;
  let mayLeave = true;
  let mayRedact = true;
  let disk: DiskMode = 'fine';
  let answering = Promise.resolve();
  let paper: 'fine' | 'full' | 'dies' = 'fine';
  const readClock = () => ({ time: now(), offset: 0, flagged: false, frozen: true });
  const epochs = createEpochHandlers({
    identity,
    journal,
    settle: async () => undefined,
    partsAt: () => partsAt,
    onOpened: async () => undefined,
  });
  const { 'journal.leave-tail': leaveTail } = epochs;
  const handlers: Handlers = {
    'app.start': () => ({
      version: '0.0.0',
      isFirst: true,
      fault: findStartFault(identity, vault),
      vault: vault.standing(),
      ring: vault.keyring(),
      trial: true,
      identity: identity.current(),
      opening: identity.opening(),
      leaving: identity.leaving(),
      copied: copiedOf(identity),
      heads: journal.heads(),
      room: { level: 'enough', free: 1e12 },
      clock: readClock(),
    }),
    ...createVaultHandlers(vault, () => undefined),
    'clock.read': readClock,
    'app.identify': async chosen => {
      const kept = await identity.choose(chosen);
      if (kept.ok) await people.begin();
      return kept;
    },
    ...createBackupHandlers(backup, dir, () => 2_000_000),
    ...epochs,
    'journal.leave-tail': async (nothing, sender) => {
      if (!mayLeave) throw new Error('the main process is gone');
      return leaveTail(nothing, sender);
    },
    'app.ready': () => null,
    'app.idle': () => 0,
    'disk.room': () => ({ level: 'enough' as const, free: 1e12 }),
    'journal.append': async pages => {
      await answering;
      if (disk === 'gone') throw new Error('the main process is gone');
      if (disk === 'full') return refuse('disk-failed');
      if (disk === 'torn') await journal.append(pages.slice(0, 3));
      if (disk === 'torn') throw new Error('the main process is gone');
      const kept = await journal.append(pages);
      // As in the shell, the deed does not wait; the folder may go only when the last of them is written.
      if (kept.ok) heard = Promise.all([heard, people.hear(pages)]);
      return kept;
    },
    'journal.verify': async () => ok(await journal.verify(() => undefined)),
    'tables.keep': () => ok(null),
    'journal.count-erasable': ({ days }) => journal.countErasable(days),
    'journal.redact': async erasure => {
      if (!mayRedact) return refuse('disk-failed');
      await Promise.all([journal.redact(erasure), rows.drop()]);
      return ok(null);
    },
    ...createFillInHandlers({
      fillIn: journal.fillIn,
      onFilled: backup.noteMended,
      tellFault: () => undefined,
    }),
    'journal.find': ({ subjects }) => journal.find(subjects),
    'rows.save': async ({ name, sealed }) => {
      await rows.save(name, sealed);
      return ok(null);
    },
    'rows.read': ({ name }) => rows.read(name),
    'rows.drop-snapshot': async () => {
      await rows.dropSnapshot();
      return ok(null);
    },
    'journal.heads': () => journal.heads(),
    'journal.read': async ({ chain, after, limit }) =>
      JSON.stringify(await journal.readAfter(chain, after, limit)),
    ...createSigningHandlers({ key, identity: identity.current, tellFault: () => undefined }),
    ...createSignedExports({
      exportsDir: join(dir, 'exports'),
      identity: identity.current,
      key,
      journal,
      now,
      chooseFile: async () => chosenFile,
      tellRead: () => undefined,
      tellFault: () => undefined,
    }),
    ...people.handlers,
    ...createPrintingHandlers({
      neighbours,
      printers,
      toPdf: async html => Buffer.from(html),
      answers: people.answers,
    }),
    'printing.find': () => findPrinters(),
    'printing.search-network': () => searchNetwork([]),
    'paper.choose-folder': () => join(dir, 'stick'),
    'paper.save-pdf': ({ html, name, takenOut }) => {
      if (paper === 'dies') throw new Error('the main process is gone');
      if (paper === 'full') return refuse('disk-failed');
      const folder = join(dir, takenOut ? 'stick' : 'pdf');
      const path = join(folder, `${name}.html`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, html);
      return ok(path);
    },
    'reports.save': async log =>
      ok(await saveLog(join(dir, 'exports'), log, async html => Buffer.from(html))),
    'city.connect': () => ok(null),
    'city.need': need => {
      needs.push(need);
      return null;
    },
    'city.acknowledged': () =>
      [identity.current()?.epoch ?? 0, ...identity.earlier()].map((epoch, i) => ({
        epoch,
        seq: acknowledged[i] ?? 0,
      })),
    'city.wake': () => null,
    'city.listen': () => null,
    'city.status': () => NO_CITY,
    'city.admitted': () => null,
    'board.open': () => null,
    'board.show': () => null,
    'board.current': () => null,
  };
  const route = createRouter(handlers, () => 'desk');
  const frame = { url: `${originOf('desk')}/`, isTop: true };
  return {
    dir,
    journal,
    needs,
    hang: () => {
      let release = () => {};
      answering = new Promise(resolve => {
        release = resolve;
      });
      return release;
    },
    settled: () => heard,
    setRedacting: may => {
      mayRedact = may;
    },
    setLeaving: may => {
      mayLeave = may;
    },
    setPartsAt: seq => {
      partsAt = seq;
    },
    setAcknowledged: (...seqs) => {
      acknowledged = seqs;
    },
    setDisk: mode => {
      disk = mode;
    },
    chooseFile: path => {
      chosenFile = path;
    },
    setPaper: mode => {
      paper = mode;
    },
    // Cloned both ways, as on the real line: what cannot be sent fails here too.
    ask: (async (name: string, argument: unknown) =>
      structuredClone(await route(1, frame, name, structuredClone(argument)))) as CounterBridge['ask'],
  };
}
