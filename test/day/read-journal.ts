import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findPage } from '../../electron/journal/line';
import { linesFrom } from '../../electron/journal/lines';
import type { Page } from '../../shared/ledger/entry';

/** The journal as it lies on the disk, read while the app may be writing it. Nothing is repaired here. */
export type JournalReader = {
  /** Pages that came since the last call, of all chains, each chain in its order. */
  readonly fresh: () => Promise<readonly Page[]>;
};

export function readJournal(profile: string): JournalReader {
  const dir = join(profile, 'journal');
  const reached = new Map<string, number>();
  return {
    async fresh() {
      const names = await readdir(dir).catch(() => []);
      const pages: Page[] = [];
      for (const name of names.filter(known => known.endsWith('.jsonl')).sort()) {
        for await (const line of linesFrom(join(dir, name), reached.get(name) ?? 0)) {
          const page = findPage(line.text);
          if (!page) throw new Error(`${name}: a line is no page of the ledger`);
          pages.push(page);
          reached.set(name, line.end);
        }
      }
      return pages;
    },
  };
}
