import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Erasure, erasedBy } from '../../shared/retention/erasure';
import { writeWhole } from '../files/atomic';
import { type AppendFile, openAppendFile } from './append-file';
import { readPage } from './damage';
import type { Disk } from './disk';
import { cutAfter } from './durable';
import type { KeptPage } from './kept-page';
import { findPage, toLine } from './line';
import { findLastLine, linesFrom } from './lines';
import { redactFile } from './redact-file';

/**
 * Pages of another PC's chain that came down after later ones, in order of arrival: the city first refused
 * to count them. Rare by nature (what was put aside and mended), so they are read whole and held in memory.
 */
export type LateFile = {
  readonly find: (seq: number) => KeptPage | undefined;
  readonly after: (seq: number) => readonly KeptPage[];
  /** Durable on return; after a throw none of the pages is kept. */
  readonly write: (pages: readonly KeptPage[]) => Promise<void>;
  readonly redact: (erasure: Erasure) => Promise<void>;
  /** Puts a file in the place of a damaged one; durable on return. */
  readonly put: (content: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openLateFile(path: string, disk: Disk): Promise<LateFile> {
  const late = new Map<number, KeptPage>();
  let writing: AppendFile | null = null;
  const load = async () => {
    for await (const line of linesFrom(path, 0)) {
      const page = readPage(line, basename(path), disk.tellDamage);
      if (page) late.set(page.entry.seq, page);
    }
  };
  if (await isFile(path)) {
    const last = await findLastLine(path, line => findPage(line) !== undefined);
    await cutAfter(path, last?.end ?? 0, disk.openFile);
    await load();
  }
  return {
    find: seq => late.get(seq),
    after: seq => [...late.values()].filter(page => page.entry.seq > seq),
    async write(pages) {
      if (pages.length === 0) return;
      writing ??= await openAppendFile(path, disk.openFile);
      await writing.append(pages.map(toLine).join(''));
      for (const page of pages) late.set(page.entry.seq, page);
    },
    async redact(erasure) {
      await writing?.close();
      writing = null;
      const isErased = erasedBy(erasure);
      if (await isFile(path)) await redactFile(path, erasure);
      for (const [seq, page] of late) if (isErased(page)) late.set(seq, { ...page, body: null });
    },
    async put(content) {
      await writing?.close();
      writing = null;
      await writeWhole(path, content);
      await load();
    },
    async close() {
      await writing?.close();
      writing = null;
    },
  };
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  );
}
