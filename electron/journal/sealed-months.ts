import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InTurn } from '../../shared/kit/take-turns';
import type { MonthFault } from '../../shared/ledger/journal-fault';
import type { Keyring } from '../../shared/sealing/keyring';
import { sizeOf } from '../files/digest';
import { inspectFile } from './inspect-file';
import type { Chain } from './journal';
import { fitsSeal, monthOfSeal, readSeal, sealMonth } from './month-seal';

/** The closed months of all chains in a folder, and which of them are damaged. Does nothing while the store is locked. */
export type SealedMonths = {
  /**
   * Looks for missing months, and seals what has no seal and is sound: nearly always nothing, so it may be asked often. A
   * damaged seal it leaves to `check`, which names it.
   */
  readonly seal: () => Promise<void>;
  /**
   * Reads every closed month again; a month whose seal was damaged is named, and sealed anew where it is sound. False where
   * it read none, since the store is locked.
   */
  readonly check: (onRead?: (bytes: number, total: number) => void) => Promise<boolean>;
  /** Whether a file may go over another copy of it: one with a seal must fit it, an open one that only grew may. */
  readonly isSound: (name: string, hasOnlyGrown: boolean) => Promise<boolean>;
  /** Somebody met a line in it that cannot be read. */
  readonly distrust: (name: string) => void;
  readonly faults: () => readonly MonthFault[];
};

export type SealParts = {
  readonly ring: () => Keyring | null;
  /** The chain that this PC writes: earlier epochs of its station were left, and their last months are closed too. */
  readonly own: () => Chain | null;
  /** No file is rewritten meanwhile. */
  readonly inTurn: InTurn;
  /** Whoever has the file open for writing lets it go, so that the next page that comes into it breaks its seal first. */
  readonly letGo: (name: string) => Promise<void>;
};

export function openSealedMonths(dir: string, { ring, own, inTurn, letGo }: SealParts): SealedMonths {
  const found = new Map<string, MonthFault>();
  /** Months that were looked at line by line and not sound, as they were then: they are not read every few minutes. */
  const unsound = new Map<string, string>();

  const note = (file: string, what: MonthFault['what'] | null) => {
    if (what) found.set(file, { file, what });
    else found.delete(file);
  };

  async function sealOne(name: string, keys: Keyring): Promise<boolean> {
    const path = join(dir, name);
    const before = await stampOf(path);
    if (unsound.get(name) === before) return false;
    const facts = await inspectFile(path, keys);
    if (!facts) {
      unsound.set(name, before);
      return false;
    }
    unsound.delete(name);
    // Rewritten while it was read: the next round seals what it is now.
    await inTurn(async () => {
      await letGo(name);
      if ((await stampOf(path)) === before) await sealMonth(path, facts, keys);
    });
    return true;
  }

  async function look(name: string, keys: Keyring, isThorough: boolean): Promise<void> {
    const path = join(dir, name);
    if ((await sizeOf(path)) < 0) return note(name, 'month-missing');
    const seal = await readSeal(path, keys);
    if (seal && !isThorough) return;
    if (seal && seal !== 'broken') return note(name, (await fitsSeal(path, seal)) ? null : 'month-changed');
    const isSealed = await sealOne(name, keys);
    note(name, !isSealed ? 'month-changed' : seal ? 'seal-changed' : null);
  }

  async function isSound(name: string, hasOnlyGrown: boolean): Promise<boolean> {
    const keys = ring();
    if (!keys) return false;
    const path = join(dir, name);
    const seal = await readSeal(path, keys);
    const isSealed = seal !== null && seal !== 'broken';
    // Nobody looked into it now, so whoever distrusted it before is not contradicted.
    if (!isSealed && hasOnlyGrown && !found.has(name)) return true;
    const isGood = isSealed ? await fitsSeal(path, seal) : (await inspectFile(path, keys)) !== null;
    note(name, isGood ? null : 'month-changed');
    return isGood;
  }

  return {
    async seal() {
      const keys = ring();
      if (keys) for (const name of await closedMonths(dir, own())) await look(name, keys, false);
    },
    async check(onRead = () => undefined) {
      const keys = ring();
      if (!keys) return false;
      const names = await closedMonths(dir, own());
      for (const name of [...found.keys()].filter(file => !names.includes(file)))
        if ((await sizeOf(join(dir, name))) < 0) found.delete(name);
        else await isSound(name, false);
      const sizes = await Promise.all(names.map(async name => Math.max(0, await sizeOf(join(dir, name)))));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      let read = 0;
      for (const [at, name] of names.entries()) {
        await look(name, keys, true);
        read += sizes[at] ?? 0;
        onRead(read, total);
      }
      return true;
    },
    isSound,
    distrust: name => note(name, 'month-changed'),
    faults: () => [...found.values()],
  };
}

/**
 * Months behind which another one of their chain began, all months of an own epoch that was left, and those that bear a
 * seal already; also where the file is gone.
 */
async function closedMonths(dir: string, own: Chain | null): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  const sealed = new Set(names.flatMap(name => monthOfSeal(name) ?? []));
  const months = [...new Set([...names.filter(name => MONTH.test(name)), ...sealed])].sort();
  const chainOf = (name: string | undefined) => name && MONTH.exec(name)?.[1];
  return months.filter(
    (name, at) => sealed.has(name) || chainOf(months[at + 1]) === chainOf(name) || isLeft(name, own),
  );
}

function isLeft(name: string, own: Chain | null): boolean {
  const [station, epoch] = name.split('-').map(Number);
  return own !== null && station === own.station && epoch !== undefined && epoch < own.epoch;
}

const MONTH = /^(\d{3,}-\d{10,})-\d{4}-\d\d\.jsonl$/;

/** Another one after every writing. */
async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return `${ino}/${size}/${mtimeNs}`;
}
