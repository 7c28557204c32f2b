import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real small disk in memory. Needs root, as CI has it. */
export type SmallDisk = {
  readonly path: string;
  /** Fills it from outside until so many MB are free. */
  readonly fill: (freeMb: number) => Promise<void>;
  readonly free: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const MB = 1024 * 1024;

export async function aSmallDisk(sizeMb: number): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), 'quay-small-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', path]);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: async freeMb => {
      const { bavail, bsize } = await statfs(path);
      await appendFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeMb * MB)));
    },
    free: () => rm(ballast, { force: true }),
    remove: async () => {
      await run('umount', ['-l', path]);
      await rm(path, { recursive: true, force: true });
    },
  };
}
