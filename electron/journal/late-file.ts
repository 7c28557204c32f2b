import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from '../../shared/ledger/entry';
import { cutAfter, syncDirectory } from './durable';
import { findPage, toLine } from './line';
import { findLastLine, linesFrom } from './lines';

/**
 * Pages of another PC's chain that came down after later ones, in order of arrival: the city first refused
 * to count them. Rare by nature (what was put aside and mended), so they are read whole and held in memory.
 */
export type LateFile = {
  readonly find: (seq: number) => Page | undefined;
  readonly after: (seq: number) => readonly Page[];
  /** Durable on return. */
  readonly write: (pages: readonly Page[]) => Promise<void>;
};

export async function openLateFile(path: string): Promise<LateFile> {
  const late = new Map<number, Page>();
  let exists = await isFile(path);
  if (exists) {
    const last = await findLastLine(path, line => findPage(line) !== undefined);
    await cutAfter(path, last?.end ?? 0);
    for await (const line of linesFrom(path, 0)) {
      const page = findPage(line.text);
      if (page) late.set(page.entry.seq, page);
    }
  }
  return {
    find: seq => late.get(seq),
    after: seq => [...late.values()].filter(page => page.entry.seq > seq),
    async write(pages) {
      if (pages.length === 0) return;
      const handle = await open(path, 'a');
      try {
        await handle.appendFile(pages.map(toLine).join(''));
        await handle.datasync();
      } finally {
        await handle.close();
      }
      if (!exists) await syncDirectory(dirname(path));
      exists = true;
      for (const page of pages) late.set(page.entry.seq, page);
    },
  };
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  );
}
