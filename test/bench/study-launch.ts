import type { Ground } from './ground';
import { launchApp, launchBare, type Running } from './launches';
import { median } from './stats';
import type { Row } from './table';

const COUNT = 5;

/** From the start of the process to a desk that works, against a bare window, in turns. */
export async function studyLaunch(ground: Ground): Promise<readonly Row[]> {
  const profile = await ground.closedProfile();
  const [app, bare]: [number[], number[]] = [[], []];
  for (let i = -1; i < COUNT; i += 1) {
    const times = [await timeOf(launchApp(profile)), await timeOf(launchBare())] as const;
    // The first of each fills the caches of the disk.
    if (i < 0) continue;
    app.push(times[0]);
    bare.push(times[1]);
  }
  return [
    {
      what: `launch to ready with ${ground.dossiers} dossiers, median`,
      unit: 'ms',
      value: median(app),
      floor: { what: 'bare Electron window', value: median(bare) },
      n: COUNT,
    },
  ];
}

async function timeOf(launched: Promise<Running>): Promise<number> {
  const { readyMs, end } = await launched;
  await end();
  return readyMs;
}
