import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { headOf } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { cutAfter, syncDirectory } from './durable';
import { findPage, toLine } from './line';
import { findLastLine, lineAtOrAfter, linesFrom } from './lines';

/** The lines of one chain in one file a month, in rising order of seq. Judges no page. */
export type MonthFiles = {
  /** The page with the highest seq. */
  readonly head: () => Head | null;
  /** Durable on return (fdatasync). Pages must rise in seq, all above the head. */
  readonly write: (pages: readonly Page[]) => Promise<void>;
  readonly readAfter: (seq: number, limit: number) => Promise<readonly Page[]>;
  readonly close: () => Promise<void>;
};

/** @param stem what the files' names begin with; `2026-11.jsonl` follows it */
export async function openMonthFiles(dir: string, stem: string): Promise<MonthFiles> {
  const isMonth = (name: string) =>
    name.startsWith(stem) && /^\d{4}-\d\d\.jsonl$/.test(name.slice(stem.length));
  const months = (await readdir(dir)).filter(isMonth).sort();
  let writing: { name: string; handle: FileHandle } | null = null;
  let head = await findHead(dir, months);

  async function handleFor(page: Page): Promise<FileHandle> {
    const name = `${stem}${page.entry.at.slice(0, 7)}.jsonl`;
    const last = months.at(-1);
    // A clock set back must not open an older month: order in the files is order of seq.
    const target = last && name < last ? last : name;
    if (writing?.name === target) return writing.handle;
    await writing?.handle.close();
    const handle = await open(join(dir, target), 'a');
    if (!months.includes(target)) {
      months.push(target);
      await syncDirectory(dir);
    }
    writing = { name: target, handle };
    return handle;
  }

  return {
    head: () => head,
    async write(pages) {
      const [first] = pages;
      if (!first) return;
      const handle = await handleFor(first);
      await handle.appendFile(pages.map(toLine).join(''));
      await handle.datasync();
      head = headOf(pages.at(-1) ?? first);
    },
    async readAfter(seq, limit) {
      const found: Page[] = [];
      for (const name of await monthsFrom(dir, months, seq + 1)) {
        const start = await lineAtOrAfter(join(dir, name), line => (findPage(line)?.entry.seq ?? 0) > seq);
        for await (const line of linesFrom(join(dir, name), start)) {
          const page = findPage(line.text);
          if (page && page.entry.seq > seq) found.push(page);
          if (found.length >= limit) return found;
        }
      }
      return found;
    },
    async close() {
      await writing?.handle.close();
      writing = null;
    },
  };
}

/** The last whole line is the head; a torn one behind it (power cut while writing) is cut away. */
async function findHead(dir: string, months: readonly string[]): Promise<Head | null> {
  for (const name of [...months].reverse()) {
    const path = join(dir, name);
    const last = await findLastLine(path, line => findPage(line) !== undefined);
    if (!last) continue;
    await cutAfter(path, last.end);
    const page = findPage(last.text);
    if (page) return headOf(page);
  }
  return null;
}

/** Months whose lines may reach `seq`: the last one that starts at or before it, and all later. */
async function monthsFrom(dir: string, months: readonly string[], seq: number): Promise<readonly string[]> {
  for (let i = months.length - 1; i > 0; i -= 1) {
    for await (const line of linesFrom(join(dir, months[i] ?? ''), 0)) {
      if ((findPage(line.text)?.entry.seq ?? Number.POSITIVE_INFINITY) <= seq) return months.slice(i);
      break;
    }
  }
  return months;
}
