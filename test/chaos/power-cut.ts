import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainDate } from '../../shared/kit/time';
import { startAppProcess } from '../day/app-process';
import { readJournal } from '../day/read-journal';
import { startVirtualClock } from '../day/virtual-clock';
import { cutPower, type Synced, shimDisk } from './disk-shim';
import { createHand, type Hand } from './hand';
import { faultsOfJournal, judge } from './judge';
import { drawPlan } from './plan';
import { aFirstRun } from './set-up';

/** What the power cuts of one seed showed. */
export type PowerStory = {
  readonly faults: readonly string[];
  readonly cuts: number;
  readonly acknowledged: number;
  /** Bytes that the cuts took; none would mean that nothing was tried. */
  readonly lostBytes: number;
  /** Deeds that the same cuts would have taken had the last sync not been there: shows that losses are seen. */
  readonly lostWithoutLastSync: number;
  readonly ms: number;
};

const MONDAY = PlainDate.parse('2026-11-23');
/** Slow as an office's hard disk, in every other seed. */
const SLOW_MS = 15;

/**
 * A day whose power fails after every few acknowledged deeds. Each time the profile is copied at the moment of the
 * acknowledgement, cut to what had been synced, started, and compared; the day itself goes on.
 */
export async function playPowerCuts(seed: number, cuts = 2): Promise<PowerStory> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), `quay-power-${seed}-`));
  const profile = join(folder, 'profile');
  const clock = startVirtualClock(MONDAY, '08:00');
  const hand = createHand();
  const [round] = drawPlan(seed, 1).rounds;
  const wishes = [...(round?.calm ?? []), ...(round?.volley ?? [])];
  const perCut = Math.ceil(wishes.length / cuts);
  const faults: string[] = [];
  let lostBytes = 0;
  let lostWithoutLastSync = 0;
  try {
    const disk = await shimDisk(folder, seed % 2 === 0 ? SLOW_MS : 0);
    const app = await startAppProcess(profile, clock.sample(), { env: disk.env });
    try {
      await hand.setUp(app, aFirstRun({ mode: 'none', host: '', port: 9100 }));
      for (let cut = 0; cut < cuts; cut += 1) {
        let before = await disk.synced();
        for (const wish of wishes.slice(cut * perCut, (cut + 1) * perCut)) {
          before = await disk.synced();
          await hand.do(app, wish, 'alone');
        }
        const copy = join(folder, `cut-${cut}`);
        lostBytes += await cutPower(profile, copy, await disk.synced());
        lostWithoutLastSync += await lossOf(hand, profile, join(folder, `control-${cut}`), before);
        faults.push(
          ...(await faultsAfter(hand, copy, clock.sample())).map(fault => `cut ${cut + 1}: ${fault}`),
        );
      }
    } finally {
      await app.kill();
    }
    const acknowledged = hand.told.filter(one => one.answer === 'acknowledged').length;
    return { faults, cuts, acknowledged, lostBytes, lostWithoutLastSync, ms: performance.now() - began };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** What the journal alone would have lost. */
async function lossOf({ told }: Hand, profile: string, to: string, synced: Synced): Promise<number> {
  await cutPower(profile, to, synced);
  const pages = await readJournal(to)
    .fresh()
    .catch(() => []);
  return faultsOfJournal(told, pages).filter(fault => fault.startsWith('lost')).length;
}

async function faultsAfter(
  { told }: Hand,
  profile: string,
  sample: ReturnType<ReturnType<typeof startVirtualClock>['sample']>,
): Promise<readonly string[]> {
  const kept = faultsOfJournal(told, await readJournal(profile).fresh());
  const app = await startAppProcess(profile, sample);
  try {
    return [...kept, ...judge(told, await readJournal(profile).fresh(), await app.readTables())];
  } finally {
    await app.kill();
  }
}
