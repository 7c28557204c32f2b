import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { follows, headOf } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { findPage, toLine } from './line';
import { findLastLine, type LineAt, lineAtOrAfter, linesFrom } from './lines';

/** The journal of one station's epoch: one file a month, `001-1795312800-2026-11.jsonl`, lines in order of seq. */
export type ChainFile = {
  readonly head: () => Head | null;
  /** Durable on return (fdatasync). Pages must follow the head; those that it has already are passed over. */
  readonly append: (pages: readonly Page[]) => Promise<AppendOutcome>;
  readonly readAfter: (seq: number, limit: number) => Promise<readonly Page[]>;
  readonly close: () => Promise<void>;
};
export type AppendOutcome = 'kept' | 'gap' | 'forked';

export async function openChainFile(dir: string, station: number, epoch: number): Promise<ChainFile> {
  await mkdir(dir, { recursive: true });
  const stem = `${pad(station, 3)}-${pad(epoch, 10)}-`;
  const months = (await readdir(dir)).filter(name => name.startsWith(stem) && name.endsWith('.jsonl')).sort();
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
    async append(pages) {
      const kept = head?.seq ?? 0;
      const fresh = pages.filter(page => page.entry.seq > kept);
      if (head && pages.some(page => page.entry.seq === kept && page.entry.hash !== head?.hash))
        return 'forked';
      const [first] = fresh;
      if (!first) return 'kept';
      if (first.entry.seq !== kept + 1) return 'gap';
      if (!chained(fresh, head)) return 'forked';
      const handle = await handleFor(first);
      await handle.appendFile(fresh.map(toLine).join(''));
      await handle.datasync();
      head = headOf(fresh.at(-1) ?? first);
      return 'kept';
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

function chained(pages: readonly Page[], head: Head | null): boolean {
  let at = head;
  return pages.every(page => {
    const good = follows(page, at);
    at = headOf(page);
    return good;
  });
}

/** The last whole line is the head; a torn one behind it (power cut while writing) is cut away. */
async function findHead(dir: string, months: readonly string[]): Promise<Head | null> {
  for (const name of [...months].reverse()) {
    const path = join(dir, name);
    const last: LineAt | undefined = await findLastLine(path, line => findPage(line) !== undefined);
    if (!last) continue;
    await cutAfter(path, last.end);
    const page = findPage(last.text);
    if (page) return headOf(page);
  }
  return null;
}

async function cutAfter(path: string, end: number): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    if ((await handle.stat()).size > end) await handle.truncate(end);
  } finally {
    await handle.close();
  }
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

async function syncDirectory(dir: string): Promise<void> {
  // Windows has no directory handles to sync; NTFS journals the new name itself.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
