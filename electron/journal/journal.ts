import { readdir } from 'node:fs/promises';
import { groupBy } from '../../shared/kit/group-by';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import type { Head, Page } from '../../shared/ledger/entry';
import type { JournalFault, JournalProof } from '../../shared/ledger/journal-fault';
import type { Erasure } from '../../shared/retention/erasure';
import type { Keyring } from '../../shared/sealing/keyring';
import type { StationDays } from '../../shared/station/erased-days';
import { type ChainFile, chainOfName, openChainFile } from './chain-file';
import { type DamagedLine, type TellDamage, tellOnce } from './damage';
import { type OpenFile, openRealFile } from './disk';
import { type FillIn, openFillIn } from './fill-in';
import { type KeptPage, LockedStore, sealPage } from './kept-page';
import type { GoodCopy } from './mend-file';
import { openMending } from './mend-in-place';
import { openAll, readOpened } from './read-opened';
import { openSealedMonths, type SealedMonths } from './sealed-months';
import { verifyChain } from './verify';

/** The second copy of the ledger, in plain files of the main process; one chain per (station, epoch). */
export type Journal = {
  readonly heads: () => readonly Head[];
  /**
   * Appends pages of any chains. Own pages that come before their predecessors (two windows race) wait a
   * moment; then the answer is `behind`. Chains of others may have holes, and pages of theirs may come late.
   */
  readonly append: (pages: readonly Page[]) => Promise<Result<null, 'behind' | 'forked' | 'locked'>>;
  /** Throws `LockedStore` where a page tells of people and nobody unlocked the store. */
  readonly readAfter: (chain: Chain, seq: number, limit: number) => Promise<readonly Page[]>;
  /** The same as they lie on the disk, bodies sealed: whoever needs only entries need not wait for a key. */
  readonly readKept: (chain: Chain, seq: number, limit: number) => Promise<readonly KeptPage[]>;
  /** Pages of all chains about these subjects; one that ends with `/` stands for all that begin so. */
  readonly find: (subjects: readonly string[]) => Promise<readonly Page[]>;
  /**
   * Reads everything once more and names what was changed, is missing or cannot be read. Throws `LockedStore`.
   *
   * @param onChecked hears how many pages were looked at so far
   */
  readonly verify: (onChecked: (pages: number) => void) => Promise<JournalProof>;
  /** Takes the bodies of what is erased out of every chain; their entries, and that they were erased, stay. */
  readonly redact: (erasure: Erasure) => Promise<void>;
  /** For each erasure by days, how many numbers or looks it would take. Reads the whole journal. */
  readonly countErasable: (days: readonly StationDays[]) => Promise<readonly number[]>;
  /** Lets a chain go from a seq on: what stood there is written again elsewhere. Never of the own one. */
  readonly leaveTail: (chain: Chain, from: number) => Promise<void>;
  /** Seals of closed months, and what is wrong with them. */
  readonly months: SealedMonths;
  /**
   * Makes a damaged or missing file whole out of a copy. False where the copy does not have what is lacking: then
   * nothing was changed.
   */
  readonly mend: (name: string, copy: GoodCopy) => Promise<boolean>;
  /** Makes one whole out of the tables' copy of the ledger. */
  readonly fillIn: FillIn;
  readonly close: () => Promise<void>;
};
export type Chain = { readonly station: number; readonly epoch: number };

const RACE_MS = 250;

export type JournalParts = {
  /** The keys of the store; null while it is locked. */
  readonly ring?: () => Keyring | null;
  /** Hears once of each unreadable line that has readable ones behind it. */
  readonly tellDamage?: TellDamage;
  readonly openFile?: OpenFile;
  /** Hears that pages of others are about to be kept below the head of their chain, and is waited for. */
  readonly beforeLate?: () => Promise<void>;
};

/** @param own the chain that this PC writes, null before it knows who it is; only that one must be gap-free */
export async function openJournal(
  dir: string,
  own: () => Chain | null,
  {
    ring = () => null,
    tellDamage = () => undefined,
    openFile = openRealFile,
    beforeLate = async () => undefined,
  }: JournalParts = {},
): Promise<Journal> {
  /** Unreadable lines that readers met since the last verification began. */
  const unreadable = new Map<string, JournalFault>();
  const told = tellOnce(tellDamage);
  const disk = {
    openFile,
    beforeLate,
    tellDamage: (line: DamagedLine) => {
      told(line);
      if (!('file' in line)) return;
      unreadable.set(`${line.file}:${line.endsAt}`, { ...line, what: 'line-unreadable' });
      months.distrust(line.file);
    },
  };
  const opened = new Map<string, ChainFile>();
  const opening = new Map<string, Promise<ChainFile>>();
  // The promise is what is kept: two windows asking for a new chain at once must get the same file.
  const chainOf = ({ station, epoch }: Chain): Promise<ChainFile> => {
    const key = `${station}/${epoch}`;
    const known = opening.get(key) ?? openChainFile(dir, { station, epoch }, disk);
    opening.set(key, known);
    return known.then(
      chain => {
        opened.set(key, chain);
        return chain;
      },
      fault => {
        opening.delete(key);
        throw fault;
      },
    );
  };
  // One write at a time: order on the disk is the order of the chain.
  const inTurn = takeTurns();
  const months = openSealedMonths(dir, {
    ring,
    own,
    inTurn,
    letGo: async name => {
      const chain = chainOfName(name);
      if (chain) await (await chainOf(chain)).close();
    },
  });
  for (const chain of await chainsIn(dir)) await chainOf(chain);
  let redacted = 0;
  const mending = { dir, ring, own, chainOf, inTurn, months, erasures: () => redacted };

  const appendOnce = async (pages: readonly KeptPage[]) => {
    const chain = (pages[0] as KeptPage).entry;
    const file = await chainOf(chain);
    return inTurn(() => (isSame(own(), chain) ? file.appendOwn(pages) : file.appendOthers(pages)));
  };

  const readKept: Journal['readKept'] = async (chain, seq, limit) =>
    (await chainOf(chain)).readAfter(seq, limit);

  return {
    heads: () => [...opened.values()].map(chain => chain.head()).filter(head => head !== null),
    async append(pages) {
      const kept = sealAll(pages, ring());
      if (!kept) return refuse('locked');
      for (const run of groupBy(kept, ({ entry }) => `${entry.station}/${entry.epoch}`).values()) {
        let outcome = await appendOnce(run);
        for (let waited = 0; outcome === 'gap' && waited < RACE_MS; waited += 10) {
          await new Promise(resolve => setTimeout(resolve, 10));
          outcome = await appendOnce(run);
        }
        if (outcome !== 'kept') return refuse(outcome === 'gap' ? 'behind' : 'forked');
      }
      return ok(null);
    },
    readKept,
    readAfter: (chain, seq, limit) =>
      readOpened(
        (after, count) => readKept(chain, after, count),
        kept => openAll(kept, ring(), disk.tellDamage),
        seq,
        limit,
      ),
    async find(subjects) {
      const found: Page[] = [];
      for (const chain of opened.values())
        found.push(...openAll(await chain.find(subjects), ring(), disk.tellDamage));
      return found;
    },
    async verify(onChecked) {
      const faults: JournalFault[] = [];
      let checked = 0;
      let written: string | null = null;
      unreadable.clear();
      for (const [key, file] of opened) {
        const [station = 0, epoch = 0] = key.split('/').map(Number);
        const chain = { station, epoch };
        const count = (pages: number) => {
          checked += pages;
          onChecked(checked);
        };
        const isOwn = isSame(own(), chain);
        const found = await verifyChain(file, chain, { ring: ring(), isOwn, onChecked: count });
        faults.push(...found);
        if (!isOwn) continue;
        const newest = file.newest();
        written = newest;
        // It bears no seal that would tell; no line of it is half written while it is looked at.
        if (newest && found.length > 0) await inTurn(() => months.isSound(newest, false));
      }
      await months.check();
      // What is wrong with the month that is written was named line by line.
      const closed = months.faults().filter(({ file }) => file !== written);
      return { checked, faults: [...faults, ...unreadable.values(), ...closed] };
    },
    months,
    mend: openMending(mending),
    fillIn: openFillIn(mending),
    async redact(erasure) {
      // What was to be written before is on the disk then, and is looked at too.
      await inTurn(async () => {
        redacted += 1;
      });
      for (const file of opened.values()) await file.redact(erasure, inTurn);
    },
    async countErasable(days) {
      const counts: number[] = days.map(() => 0);
      for (const file of opened.values())
        for (const [i, count] of (await file.countErasable(days)).entries())
          counts[i] = (counts[i] ?? 0) + count;
      return counts;
    },
    leaveTail: (chain, from) =>
      inTurn(async () => {
        if (isSame(own(), chain)) throw new Error('the own chain is never cut');
        await (await chainOf(chain)).leaveTail(from);
      }),
    close: () =>
      inTurn(async () => {
        for (const chain of opened.values()) await chain.close();
      }),
  };
}

function sealAll(pages: readonly Page[], ring: Keyring | null): readonly KeptPage[] | undefined {
  try {
    return pages.map(page => sealPage(page, ring));
  } catch (fault) {
    if (fault instanceof LockedStore) return undefined;
    throw fault;
  }
}

function isSame(own: Chain | null, { station, epoch }: Chain): boolean {
  return own?.station === station && own.epoch === epoch;
}

async function chainsIn(dir: string): Promise<readonly Chain[]> {
  const names = await readdir(dir).catch(() => []);
  const found = new Map<string, Chain>();
  for (const name of names) {
    const chain = chainOfName(name);
    if (chain) found.set(`${chain.station}/${chain.epoch}`, chain);
  }
  return [...found.values()];
}
