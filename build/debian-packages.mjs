import { existsSync, readFileSync } from 'node:fs';
import { capture } from './run.mjs';

const status = '/var/lib/dpkg/status';

/** What Electron's binary links to or opens, and a font with Vietnamese. */
export const forApp = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
  'fonts-dejavu-core',
];

/** A screen for machines without one. */
export const forDisplay = ['xvfb', 'xauth'];

/**
 * What tests read printed slips and PDF files with, type like a hand scanner, join serial lines with, and the
 * system's printing service.
 */
export const forTests = [
  // Compiles the shim that emulates power cuts.
  'gcc',
  'libc6-dev',
  'tesseract-ocr',
  'tesseract-ocr-vie',
  'poppler-utils',
  'zbar-tools',
  'xdotool',
  'socat',
  'cups',
  'cups-client',
  'printer-driver-cups-pdf',
];

/** Those of `wanted` that are not installed; none where the system is not Debian's kin, whose packages we cannot know. */
export function missingDebianPackages(wanted) {
  if (process.platform !== 'linux' || !existsSync(status)) return [];
  // Reading dpkg's own file takes 10 ms; asking dpkg about each package, half a second.
  const text = readFileSync(status, 'utf8');
  const isInstalled = name =>
    // Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time: libgtk-3-0t64.
    [name, `${name}t64`].some(one => {
      const at = `\n${text}`.indexOf(`\nPackage: ${one}\n`);
      return at >= 0 && /^Status: \S+ ok installed$/m.test(text.slice(at, text.indexOf('\n\n', at)));
    });
  return wanted.filter(name => !isInstalled(name));
}

/** Installs Debian packages as root; anybody else is told the one line to run, and the process ends with 1. */
export async function installDebianPackages(missing) {
  if (process.getuid() !== 0) {
    console.error(`Some system packages are missing. Please run:\n\n  ${sudoLine(missing)}\n`);
    process.exit(1);
  }
  console.error(`system packages: ${missing.join(' ')}`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...(await withTodaysNames(missing))]);
}

function sudoLine(missing) {
  return `sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}'`;
}

async function withTodaysNames(names) {
  const { output } = await capture('apt-cache', ['pkgnames']);
  const known = new Set(output.split('\n'));
  return names.map(name => (known.has(`${name}t64`) ? `${name}t64` : name));
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Waits for another apt instead of failing: CI machines often run one after boot.
  const { code, output } = await capture('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
  });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${code}:\n${output}`);
}
