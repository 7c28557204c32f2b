import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where downloaded things live; `npm ci` empties it together with node_modules. */
export const cache = join(root, 'node_modules', '.cache', 'quay');

/** What the bundler writes, beside the stamp and the lock of the ready step. */
export const out = join(root, 'build', '.out');

/** Path of a script that a package puts on the PATH, to be run by this very node. */
export function bin(packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  const entry = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof entry === 'string' ? entry : entry[command]);
}
