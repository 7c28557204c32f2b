import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['winspool.c', 'gdi.c'].map(name => join(import.meta.dirname, name));

/** Windows itself was never at hand: a library in C with the same calls tells what came through them. */
export function aWindows(folder: string) {
  const library = join(folder, 'winspool.so');
  execFileSync('gcc', ['-shared', '-fPIC', '-Wall', '-Werror', '-o', library, ...SOURCES]);
  const log = join(folder, 'log');
  return {
    library,
    /** What its calls need in the environment. */
    env: { QUAY_SPOOL: folder },
    log: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    /** Where the bytes of a raw job lie. */
    job: join(folder, 'job'),
    /** The sheets that came out, as pictures. */
    pages: () =>
      readdirSync(folder)
        .filter(name => name.startsWith('page-'))
        .sort()
        .map(name => join(folder, name)),
  };
}
