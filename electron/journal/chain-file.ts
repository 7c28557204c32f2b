import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { InTurn } from '../../shared/kit/take-turns';
import { follows, headOf } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import { type Erasure, erasedBy, isCounted } from '../../shared/retention/erasure';
import type { StationDays } from '../../shared/station/erased-days';
import type { Disk } from './disk';
import type { Chain } from './journal';
import type { KeptPage } from './kept-page';
import { openLateFile } from './late-file';
import { openMonthFiles } from './month-files';

/**
 * The journal of one station's epoch: `001-1795312800-2026-11.jsonl` a month, lines in order of seq; beside
 * them `001-1795312800-late.jsonl`, only in chains of others, with what came below the head.
 */
export type ChainFile = {
  readonly head: () => Head | null;
  /** This PC's chain: pages must follow the head without a gap. Those that it has already are passed over. */
  readonly appendOwn: (pages: readonly KeptPage[]) => Promise<AppendOutcome>;
  /**
   * A chain of others. It may have holes, for an entry that the city does not count never comes down, and
   * such an entry may still come when the city has learnt to count it. Still refused: another page in the
   * place of a kept one, and a next page that names another predecessor than the head.
   */
  readonly appendOthers: (pages: readonly KeptPage[]) => Promise<Exclude<AppendOutcome, 'gap'>>;
  /** In order of seq, late ones in their places; fewer than `limit` only where the chain ends. */
  readonly readAfter: (seq: number, limit: number) => Promise<readonly KeptPage[]>;
  /** Pages of these subjects, or of those that begin so. Reads every line of the chain, parses only what may fit. */
  readonly find: (subjects: readonly string[]) => Promise<readonly KeptPage[]>;
  /** Takes the bodies of what is erased out, but for the word that it was erased. */
  readonly redact: (erasure: Erasure, inTurn: InTurn) => Promise<void>;
  /** For each erasure by days, how many numbers or looks it would take. */
  readonly countErasable: (days: readonly StationDays[]) => Promise<readonly number[]>;
  /** Lets all pages from this seq on go; durable on return. */
  readonly leaveTail: (from: number) => Promise<void>;
  /** The highest seq that the lines of one of its files can have, told by the month behind it; null where there is none. */
  readonly lastIn: (name: string) => Promise<number | null>;
  /** The month that is written; null where there is none. */
  readonly newest: () => string | null;
  /** Puts one of its files, by name, in the place of a damaged one; durable on return. */
  readonly put: (name: string, content: string) => Promise<void>;
  /** Lets its files go; what is written later opens them again. */
  readonly close: () => Promise<void>;
};
/** Durable once it says `kept`. */
export type AppendOutcome = 'kept' | 'gap' | 'forked';

/** How many pages are read at once to see which of them are kept. */
const LOOK = 200;

export async function openChainFile(dir: string, { station, epoch }: Chain, disk: Disk): Promise<ChainFile> {
  await mkdir(dir, { recursive: true });
  const stem = `${pad(station, 3)}-${pad(epoch, 10)}-`;
  const months = await openMonthFiles(dir, stem, disk);
  const lateName = `${stem}late.jsonl`;
  const late = await openLateFile(join(dir, lateName), disk);
  const topSeq = () => months.head()?.seq ?? 0;

  /** Those of the pages that are not kept, or undefined when another page has the place of one. */
  async function findMissing(pages: readonly KeptPage[]): Promise<readonly KeptPage[] | undefined> {
    const missing: KeptPage[] = [];
    let seen: readonly KeptPage[] = [];
    for (const page of pages) {
      const { seq, hash } = page.entry;
      if ((seen.at(-1)?.entry.seq ?? 0) < seq) seen = await months.readAfter(seq - 1, LOOK);
      const isThere = ({ entry }: KeptPage) => entry.seq === seq;
      const there = late.find(seq) ?? seen.find(isThere) ?? missing.findLast(isThere);
      if (there && there.entry.hash !== hash) return undefined;
      if (!there) missing.push(page);
    }
    return missing;
  }

  return {
    head: months.head,
    async appendOwn(pages) {
      const head = months.head();
      const fresh = pages.filter(page => page.entry.seq > topSeq());
      if (head && pages.some(({ entry }) => entry.seq === head.seq && entry.hash !== head.hash))
        return 'forked';
      const [first] = fresh;
      if (!first) return 'kept';
      if (first.entry.seq !== topSeq() + 1) return 'gap';
      if (!every(fresh, head, follows)) return 'forked';
      await months.write(fresh);
      return 'kept';
    },
    async appendOthers(pages) {
      const sorted = [...pages].sort((a, b) => a.entry.seq - b.entry.seq);
      const fresh = sorted.filter(page => page.entry.seq > topSeq());
      const below = await findMissing(sorted.filter(page => page.entry.seq <= topSeq()));
      if (!below || !every(fresh, months.head(), doesNotContradict)) return 'forked';
      if (below.length > 0) await disk.beforeLate?.();
      await late.write(below);
      await months.write(withoutRepeats(fresh));
      return 'kept';
    },
    async readAfter(seq, limit) {
      const inTime = await months.readAfter(seq, limit);
      const between = late.after(seq);
      if (between.length === 0) return inTime;
      return [...inTime, ...between].sort((a, b) => a.entry.seq - b.entry.seq).slice(0, limit);
    },
    async find(subjects) {
      const whole = new Set(subjects);
      const beginnings = subjects.filter(subject => subject.endsWith('/'));
      const isWanted = (subject: string) =>
        whole.has(subject) || beginnings.some(beginning => subject.startsWith(beginning));
      const found = [...(await months.find(isWanted)), ...late.after(0)];
      return found.filter(({ entry }) => isWanted(entry.subject));
    },
    async redact(erasure, inTurn) {
      await months.redact(erasure, inTurn);
      await inTurn(() => late.redact(erasure));
    },
    async countErasable(days) {
      const counts = days.map(() => 0);
      if (!days.some(one => one.station === station)) return counts;
      const each = days.map(one => erasedBy({ subjects: [], days: [one] }));
      // A PC's own chain has no late pages, and what came down late of another's is not its own to erase.
      for await (const page of months.findErased({ subjects: [], days: [...days] }))
        days.forEach(({ of }, i) => {
          if (isCounted(of, page.entry.deed) && each[i]?.(page)) counts[i] = (counts[i] ?? 0) + 1;
        });
      return counts;
    },
    leaveTail: months.cutFrom,
    lastIn: months.lastIn,
    newest: months.newest,
    put: (name, content) => (name === lateName ? late.put(content) : months.put(name, content)),
    async close() {
      await late.close();
      await months.close();
    },
  };
}

/** Whether each page stands well behind the one before it, the first behind the head. */
function every(
  pages: readonly KeptPage[],
  head: Head | null,
  isGood: (page: KeptPage, before: Head | null) => boolean,
): boolean {
  return pages.every((page, i) => {
    const before = pages[i - 1];
    return isGood(page, before ? headOf(before) : head);
  });
}

/** Only neighbours can contradict each other; across a hole nothing can be told. */
function doesNotContradict(page: KeptPage, before: Head | null): boolean {
  const { seq, hash } = page.entry;
  const last = before?.seq ?? 0;
  return seq === last ? hash === before?.hash : seq > last + 1 || follows(page, before);
}

function withoutRepeats(sorted: readonly KeptPage[]): readonly KeptPage[] {
  return sorted.filter((page, i) => page.entry.seq !== sorted[i - 1]?.entry.seq);
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

/** The chain that a file of the journal is of; null for any other file. */
export function chainOfName(name: string): Chain | null {
  const match = /^(\d{3,})-(\d{10,})-(\d{4}-\d\d|late)\.jsonl$/.exec(name);
  return match && { station: Number(match[1]), epoch: Number(match[2]) };
}
