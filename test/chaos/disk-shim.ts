import { execFile } from 'node:child_process';
import { cp, readdir, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What was on the disk at a moment: size at the last sync, by inode. */
export type Synced = ReadonlyMap<string, number>;

/** A disk that can be looked at as a power cut would leave it. */
export type ShimmedDisk = {
  /** For the app to be started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly synced: () => Promise<Synced>;
};

/** Compiles the shim with the system's `cc`; every sync of the app takes `delayMs` at least. */
export async function shimDisk(folder: string, delayMs: number): Promise<ShimmedDisk> {
  const library = join(folder, 'disk-shim.so');
  const log = join(folder, 'synced.log');
  const source = join(import.meta.dirname, 'disk-shim.c');
  await run('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
  return {
    env: {
      LD_PRELOAD: library,
      DISK_SHIM_LOG: log,
      ...(delayMs > 0 && { DISK_SHIM_DELAY_US: String(delayMs * 1_000) }),
    },
    async synced() {
      const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n').filter(Boolean);
      return new Map(lines.map(line => line.split(' ')).map(([inode = '', size]) => [inode, Number(size)]));
    },
  };
}

/** What a power cut takes: names outlast it (their folder was synced), bytes behind the last sync do not. */
const CUT = /\.(log|ldb|jsonl|json|sealed)$|^MANIFEST-/;

/**
 * Copies a profile as a power cut would leave it: each file of the tables and the journal ends where its last sync
 * found it. Answers how many bytes were lost.
 */
export async function cutPower(profile: string, to: string, synced: Synced): Promise<number> {
  // Its temporary folder has sockets, which cannot be copied, and nothing that lasts.
  await cp(profile, to, {
    recursive: true,
    filter: from => from !== join(profile, 'tmp') && !/\/Singleton[^/]+$/.test(from),
  });
  let lost = 0;
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !CUT.test(entry.name)) continue;
    const copy = join(entry.parentPath, entry.name);
    const original = join(profile, copy.slice(to.length + 1));
    const { ino } = await stat(original, { bigint: true });
    const { size } = await stat(copy);
    const kept = Math.min(size, synced.get(String(ino)) ?? 0);
    if (kept < size) await truncate(copy, kept);
    lost += size - kept;
  }
  return lost;
}
