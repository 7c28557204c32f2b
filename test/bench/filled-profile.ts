import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, instantAt } from '../../shared/kit/time';
import { startAppProcess } from '../day/app-process';
import { anOffice } from '../office/day';
import { PASSPHRASE } from '../office/passphrase';
import { enterPage } from './in-page';
import { firstDayOf, type Story } from './in-page/fill-store';

const root = join(import.meta.dirname, '..', '..');
/** Beside the other things that are fetched or made once; `npm ci` takes it away. */
const cache = join(root, 'node_modules', '.cache', 'quay', 'bench');

export const PIN = '271828';
export const SUPERVISOR_PIN = '577215';
/** What the store is made by; another version of any makes another store. */
const MAKERS = [
  'shared/ledger',
  'shared/dossiers',
  'renderer/data/database.ts',
  'renderer/data/visible-rows.ts',
  'electron/vault',
  'shared/sealing',
  'renderer/data/migrations',
  'renderer/data/fold-pages.ts',
  'electron/journal',
  'test/bench/in-page/fill-store.ts',
  'test/bench/in-page/people.ts',
];

/** A copy of the profile with so many dossiers, for one run's use; the original is made once and kept. */
export async function aFilledProfile(count: number, story: Story = 'short'): Promise<string> {
  // Short: Chromium lays a socket into the profile, and its whole path must stay below 108 letters.
  const stem = `${count}${story === 'long' ? 'l' : ''}-`;
  const kept = join(cache, stem + fingerprint());
  if (!existsSync(kept)) await makeProfile(kept, stem, { count, story });
  const copy = await mkdtemp(join(tmpdir(), 'quay-bench-'));
  await cp(kept, copy, { recursive: true });
  return copy;
}

/** The folder where Chromium keeps the tables of a profile. */
export function storeOf(profile: string): string {
  const found = readdirSync(profile, { recursive: true, withFileTypes: true }).find(
    entry => entry.isDirectory() && /desk.*\.indexeddb\.leveldb$/.test(entry.name),
  );
  if (!found) throw new Error('no database in the profile');
  return join(found.parentPath, found.name);
}

async function makeProfile(
  kept: string,
  stem: string,
  { count, story }: { readonly count: number; readonly story: Story },
): Promise<void> {
  forget(stem);
  console.error(`bench: writing a store of ${count} dossiers (${story} stories), once`);
  const began = performance.now();
  const made = `${kept}.${process.pid}`;
  await mkdir(made, { recursive: true });
  const firstDay = firstDayOf(count, dayOf(Date.now()));
  const app = await startAppProcess(made, { wall: instantAt(firstDay, '07:30'), mono: 0 });
  try {
    const done = await app.perform('set-up', {
      office: anOffice,
      station: 1,
      passphrase: PASSPHRASE,
      people: [
        { id: 'lan', name: 'Trần Thị Lan', role: 'clerk', pin: PIN },
        { id: 'hung', name: 'Lê Mạnh Hùng', role: 'supervisor', pin: SUPERVISOR_PIN },
      ],
      waiver: 'Công văn 12/UBND-NV',
    });
    if (!done.result.ok) throw new Error(done.result.reason);
    await enterPage(app.window);
    if (count > 0)
      await app.window.evaluate(
        async wish => {
          const { bench, rehearsal } = window;
          if (!bench || !rehearsal) throw new Error('no rehearsal');
          await bench.fillStore(rehearsal.work, wish);
        },
        { count, firstDay, story },
      );
  } finally {
    await app.close();
  }
  for (const scratch of ['tmp', 'home']) rmSync(join(made, scratch), { recursive: true, force: true });
  renameSync(made, kept);
  console.error(`bench: written in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** Stores of this size that older makers wrote. */
function forget(stem: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache).filter(known => known.startsWith(stem)))
    rmSync(join(cache, name), { recursive: true, force: true });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(readFileSync(path));
  };
  for (const maker of MAKERS) add(join(root, maker));
  return hash.digest('hex').slice(0, 8);
}
