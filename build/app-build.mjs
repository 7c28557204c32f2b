import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, out, root } from './paths.mjs';
import { capture } from './run.mjs';

const config = 'build/electron.vite.config.ts';
const inputs = ['electron', 'renderer', 'shared', config, 'package.json', 'package-lock.json'];
const stamp = join(out, 'stamp');

/** Whether build/.out was made from the sources as they are now, by their names, sizes and times. */
export function hasAppBuild() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Bundles the app into build/.out. Throws with the bundler's own words. */
export async function buildApp() {
  console.error('app: building');
  // Taken before: a source saved while the bundler runs must not count as built.
  const made = fingerprint();
  const args = [
    bin('electron-vite', 'electron-vite'),
    'build',
    '-c',
    config,
    '--logLevel',
    'warn',
    '--ignoreConfigWarning',
  ];
  const { code, output } = await capture(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${output}`);
  if (output.trim()) console.error(output.trim());
  mkdirSync(out, { recursive: true });
  writeFileSync(stamp, made);
}

function fingerprint() {
  const hash = createHash('sha256');
  const add = path => {
    const facts = statSync(join(root, path), { throwIfNoEntry: false });
    if (facts?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else if (facts) hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
  };
  for (const path of inputs) add(path);
  return hash.digest('hex');
}
