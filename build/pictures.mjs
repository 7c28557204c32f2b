import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Pictures of the README, taken over from what the last run of the journeys left. `node build/pictures.mjs` */
const names = [
  'first-run',
  'sign-in',
  'intake',
  'today',
  'dossier',
  'hand-back',
  'search',
  'reports',
  'spool-asking',
  'board',
  'receipt-on-screen',
  'locked',
  'audit',
  'two-clerks',
];

const to = join(root, 'test', 'pictures');
await mkdir(to, { recursive: true });
for (const name of names) {
  await copyFile(join(root, 'test', '.results', 'screens', `${name}-1366x768.png`), join(to, `${name}.png`));
}
