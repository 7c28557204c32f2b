import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page as Desk } from '@playwright/test';
import { build } from 'vite';

const here = join(import.meta.dirname, 'peers');
const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'quay', 'bench-peers');

export type PeerRow = {
  readonly id: string;
  readonly day: string;
  /** The state's number, as the app's own index has it. */
  readonly state: number;
  readonly touched: number;
  readonly row: object;
};
type Peer = (row: PeerRow) => PromiseLike<unknown>;

declare global {
  interface Window {
    peers?: { readonly openPeers: () => Promise<{ readonly rxdb: Peer; readonly pouchdb: Peer }> };
    openedPeers?: { readonly rxdb: Peer; readonly pouchdb: Peer };
  }
}

/**
 * Installs the peers into the cache, once a lock file: nobody else's `npm ci` pays for them. Throws where the registry or,
 * for better-sqlite3, both its prebuilt file and a compiler with Node's headers are out of reach.
 */
export function installPeers(): void {
  install();
  // Beside what they import.
  for (const name of ['in-page.mjs', 'sqlite.mjs']) copyFileSync(join(here, name), join(cache, name));
}

function install(): void {
  const lock = readFileSync(join(here, 'package-lock.json'));
  const mark = join(cache, createHash('sha256').update(lock).digest('hex').slice(0, 12));
  if (existsSync(mark)) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(here, name), join(cache, name));
  const headers = join(process.execPath, '..', '..');
  // Without a prebuilt file it is compiled: with the headers beside this Node where they are, else fetched ones.
  const nodedir = existsSync(join(headers, 'include', 'node', 'node.h'))
    ? { npm_config_nodedir: headers }
    : {};
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: cache,
    stdio: 'inherit',
    env: { ...process.env, ...nodedir },
  });
  writeFileSync(mark, '');
}

/** Opens RxDB and PouchDB in the desk window, as `window.openedPeers`. */
export async function enterPeers(desk: Desk): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // One Dexie in the window: a second version refuses to be loaded beside the app's.
    resolve: {
      alias: [
        { find: /^dexie$/, replacement: join(root, 'node_modules', 'dexie') },
        // PouchDB means the package, not Node's own.
        { find: /^events$/, replacement: join(cache, 'node_modules', 'events') },
      ],
    },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'chrome114',
      lib: { entry: join(cache, 'in-page.mjs'), formats: ['iife'], name: 'peers' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('nothing was bundled');
  await desk.evaluate(`${chunk.code};window.peers = peers;`);
  await desk.evaluate(async () => {
    if (window.peers) window.openedPeers = await window.peers.openPeers();
  });
}

/** better-sqlite3 with WAL and `synchronous=FULL` in a process of its own. */
export function startSqlite(folder: string, env: Readonly<Record<string, string>>) {
  const args = [join(cache, 'sqlite.mjs'), join(folder, 'peer.sqlite')];
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
  });
  child.stderr.pipe(process.stderr);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async commit(row: PeerRow): Promise<number> {
      child.stdin.write(`${JSON.stringify(row)}\n`);
      const answer = await answers.next();
      if (answer.done) throw new Error('the SQLite process ended');
      return Number(answer.value);
    },
    stop: () => child.stdin.end(),
  };
}
