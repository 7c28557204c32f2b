import { rmSync } from 'node:fs';
import { aFilledProfile } from './filled-profile';
import type { Ground } from './ground';
import { launchApp } from './launches';
import { median } from './stats';
import type { Row } from './table';

const COUNT = 5;

/** From the start of the process to a desk that works, on a full store against one that was just set up, in turns. */
export async function studyStart(ground: Ground): Promise<readonly Row[]> {
  const full = await ground.closedProfile();
  const empty = await aFilledProfile(0);
  const [of, against]: [number[], number[]] = [[], []];
  for (let i = -1; i < COUNT; i += 1) {
    const times = [await readyMs(full), await readyMs(empty)] as const;
    if (i < 0) continue;
    of.push(times[0]);
    against.push(times[1]);
  }
  rmSync(empty, { recursive: true, force: true });
  return [
    {
      what: `start to ready with ${ground.dossiers} dossiers of ${ground.entriesEach} entries, median`,
      unit: 'ms',
      value: median(of),
      floor: { what: 'the same app on an empty store', value: median(against) },
      n: COUNT,
    },
  ];
}

async function readyMs(profile: string): Promise<number> {
  const { readyMs, end } = await launchApp(profile);
  await end();
  return readyMs;
}
