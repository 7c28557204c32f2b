import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { InTurn } from '../../shared/kit/take-turns';
import { headOf } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import type { Erasure } from '../../shared/retention/erasure';
import { writeWhole } from '../files/atomic';
import { type AppendFile, openAppendFile } from './append-file';
import { readPage } from './damage';
import type { Disk, OpenFile } from './disk';
import { cutAfter, syncDirectory } from './durable';
import type { KeptPage } from './kept-page';
import { findPage, toLine } from './line';
import { findLastLine, type LineAt, lineAtOrAfter, linesAbout, linesFrom } from './lines';
import { breakSeal, dropSeal } from './month-seal';
import { erasedLines, holdsErased, redactFile } from './redact-file';

/** The lines of one chain in one file a month, in rising order of seq. Judges no page. */
export type MonthFiles = {
  /** The page with the highest seq. */
  readonly head: () => Head | null;
  /** Durable on return (fdatasync); after a throw none of the pages is kept. Pages must rise in seq, all above the head. */
  readonly write: (pages: readonly KeptPage[]) => Promise<void>;
  /** Only what is on the disk; fewer than `limit` only where that ends. */
  readonly readAfter: (seq: number, limit: number) => Promise<readonly KeptPage[]>;
  /** All pages of wanted subjects, told by the text of their lines alone; the caller looks closer. */
  readonly find: (isWanted: (subject: string) => boolean) => Promise<readonly KeptPage[]>;
  /**
   * Writes each file that holds such a page anew, without its body; durable on return. Only then it takes a turn, one for
   * each file: deeds come in between.
   */
  readonly redact: (erasure: Erasure, inTurn: InTurn) => Promise<void>;
  /** Of all pages whose bodies it would take. */
  readonly findErased: (erasure: Erasure) => AsyncIterable<KeptPage>;
  /** Cuts all lines from this seq on away, the latest month first; durable on return. */
  readonly cutFrom: (seq: number) => Promise<void>;
  /** The highest seq that a month's lines can have, told by the month behind it; null where there is none. */
  readonly lastIn: (name: string) => Promise<number | null>;
  /** The month that is written; null where there is none. */
  readonly newest: () => string | null;
  /** Puts a file in the place of one that was damaged or is gone; durable on return. Its pages must be in order. */
  readonly put: (name: string, content: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** @param stem what the files' names begin with; `2026-11.jsonl` follows it */
export async function openMonthFiles(dir: string, stem: string, disk: Disk): Promise<MonthFiles> {
  const isMonth = (name: string) =>
    name.startsWith(stem) && /^\d{4}-\d\d\.jsonl$/.test(name.slice(stem.length));
  const months = (await readdir(dir)).filter(isMonth).sort();
  let writing: { name: string; file: AppendFile } | null = null;
  let head = await findHead(dir, months, disk.openFile);

  /**
   * What is behind lies in the file and perhaps not on the disk: sent to the city before the sync, the city would be
   * ahead of us by a page that a power cut takes back, and its answer would end an epoch that is whole. Told by bytes: a
   * seq may have been changed on the disk.
   */
  const isDurable = (name: string, line: LineAt) =>
    writing?.name !== name || line.end <= writing.file.durable();

  async function fileFor(page: KeptPage): Promise<AppendFile> {
    const name = `${stem}${page.entry.at.slice(0, 7)}.jsonl`;
    const last = months.at(-1);
    // A clock set back must not open an older month: order in the files is order of seq.
    const target = last && name < last ? last : name;
    if (writing?.name === target) return writing.file;
    await writing?.file.close();
    writing = null;
    // It has one where the month behind it is gone: what comes in now changes it lawfully.
    await breakSeal(join(dir, target));
    const file = await openAppendFile(join(dir, target), disk.openFile);
    if (!months.includes(target)) months.push(target);
    writing = { name: target, file };
    return file;
  }

  return {
    head: () => head,
    async write(pages) {
      const [first] = pages;
      if (!first) return;
      const file = await fileFor(first);
      await file.append(pages.map(toLine).join(''));
      head = headOf(pages.at(-1) ?? first);
    },
    async readAfter(seq, limit) {
      const found: KeptPage[] = [];
      for (const name of await monthsFrom(dir, months, seq + 1)) {
        const start = await lineAtOrAfter(join(dir, name), seq + 1, seqOf);
        for await (const line of linesFrom(join(dir, name), start)) {
          if (!isDurable(name, line)) return found;
          const page = readPage(line, name, disk.tellDamage);
          if (page && page.entry.seq > seq) found.push(page);
          if (found.length >= limit) return found;
        }
      }
      return found;
    },
    async find(isWanted) {
      const found: KeptPage[] = [];
      for (const name of months) {
        for await (const line of linesAbout(join(dir, name), isWanted)) {
          if (!isDurable(name, line)) return found;
          const page = readPage(line, name, disk.tellDamage);
          if (page) found.push(page);
        }
      }
      return found;
    },
    async redact(erasure, inTurn) {
      for (const name of [...months]) {
        const path = join(dir, name);
        if (!(await holdsErased(path, erasure))) continue;
        await inTurn(async () => {
          await writing?.file.close();
          writing = null;
          if (months.includes(name)) await redactFile(path, erasure);
        });
      }
    },
    async *findErased(erasure) {
      const findErased = erasedLines(erasure);
      for (const name of [...months]) {
        for await (const { text } of linesFrom(join(dir, name), 0)) {
          const page = findErased(text);
          if (page) yield page;
        }
      }
    },
    async cutFrom(seq) {
      await writing?.file.close();
      writing = null;
      for (let name = months.at(-1); name !== undefined; name = months.at(-1)) {
        const path = join(dir, name);
        // Also one that does not fit: what was damaged below the cut, the city has.
        await dropSeal(path);
        const start = await lineAtOrAfter(path, seq, seqOf);
        if (start > 0) {
          await cutAfter(path, start, disk.openFile);
          break;
        }
        await unlink(path);
        months.pop();
      }
      await syncDirectory(dir);
      head = await findHead(dir, months, disk.openFile);
    },
    async lastIn(name) {
      const next = months.find(other => other > name);
      const first = next === undefined ? undefined : await firstSeqOf(join(dir, next));
      return first === undefined ? null : first - 1;
    },
    newest: () => months.at(-1) ?? null,
    async put(name, content) {
      await writing?.file.close();
      writing = null;
      await writeWhole(join(dir, name), content);
      if (!months.includes(name)) months.push(name);
      months.sort();
      // An older one tells nothing of the head; to look would cut the end of the newest one where that is damaged too.
      if (!head || name === months.at(-1)) head = await findHead(dir, months, disk.openFile);
    },
    async close() {
      await writing?.file.close();
      writing = null;
    },
  };
}

const seqOf = (line: string) => findPage(line)?.entry.seq;

/** The last whole line is the head; a torn one behind it (power cut while writing) is cut away. */
async function findHead(dir: string, months: readonly string[], openFile: OpenFile): Promise<Head | null> {
  for (const name of [...months].reverse()) {
    const path = join(dir, name);
    const last = await findLastLine(path, line => findPage(line) !== undefined);
    // Also a month without any good line: pages yet to come must not stand behind a torn one.
    await cutAfter(path, last?.end ?? 0, openFile);
    const page = last && findPage(last.text);
    if (page) return headOf(page);
  }
  return null;
}

/** Months whose lines may reach `seq`: the last one that starts at or before it, and all later. */
async function monthsFrom(dir: string, months: readonly string[], seq: number): Promise<readonly string[]> {
  for (let i = months.length - 1; i > 0; i -= 1) {
    const first = await firstSeqOf(join(dir, months[i] ?? ''));
    if (first !== undefined && first <= seq) return months.slice(i);
  }
  return months;
}

/** Undefined where the first line is damaged, or there is none. */
async function firstSeqOf(path: string): Promise<number | undefined> {
  for await (const { text } of linesFrom(path, 0)) return seqOf(text);
  return undefined;
}
