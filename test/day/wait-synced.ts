import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { readSyncState, type SyncState } from '../../shared/sync/sync-state';
import type { Scene } from './play';

const LOOK_MS = 20;
const WAKE_MS = 500;

/**
 * Waits until the city has acknowledged every entry and the app has taken everything of the city's. Wakes the
 * courier at once, and again where a bad line made it wait.
 */
export async function waitUntilSynced(scene: Scene, withinMs: number): Promise<Result<null>> {
  const { stage } = scene;
  const until = performance.now() + withinMs;
  for (let wokenAt = Number.NEGATIVE_INFINITY; ; await sleep(LOOK_MS)) {
    const missing = await findMissing(scene);
    if (missing === undefined) return ok(null);
    if (performance.now() > until) return refuse('not-synced', missing);
    if (performance.now() - wokenAt > WAKE_MS) {
      wokenAt = performance.now();
      await stage.app().ask('city.wake', undefined);
    }
  }
}

/** What is not synced yet, in words; undefined when all is. */
async function findMissing({ stage, record }: Scene): Promise<string | undefined> {
  await record.refresh();
  const state = await readSync(stage.profile, record);
  const { station, epoch } = await record.identity();
  const own = record.pages().filter(({ entry }) => entry.station === station && entry.epoch === epoch);
  const written = own.reduce((seq, { entry }) => Math.max(seq, entry.seq), 0);
  // A kept profile remembers another city: only this one's word counts.
  if (state.generation !== stage.generation) return 'this city was not met yet';
  if (state.acknowledged < written) return `${written - state.acknowledged} entries unacknowledged`;
  const cursor = await stage.city.cursorOf(stage.day.office.code);
  if (state.cursor < cursor) return `${cursor - state.cursor} entries of the city not pulled`;
  const { pending } = await stage.app().ask('city.status', undefined);
  return pending > 0 ? `${pending} entries pending` : undefined;
}

/** How far the courier came, as it wrote it down itself. */
export async function readSync(profile: string, record: Scene['record']): Promise<SyncState> {
  const { station, epoch } = await record.identity();
  const text = await readFile(join(profile, 'sync.json'), 'utf8').catch(() => 'null');
  return readSyncState(JSON.parse(text), station, epoch);
}
