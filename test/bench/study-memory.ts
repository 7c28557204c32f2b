import { setTimeout as wait } from 'node:timers/promises';
import type { Ground } from './ground';
import { launchApp, launchBare, type Running } from './launches';
import { pssOf } from './processes';
import { median } from './stats';
import type { Row } from './table';

const COUNT = 3;
/** By then what was read at the start is collected. */
const SETTLE_MS = 6_000;

/** Memory of all processes a few seconds after the desk is ready, against a bare window. */
export async function studyMemory(ground: Ground): Promise<readonly Row[]> {
  const profile = await ground.closedProfile();
  const [app, bare]: [number[], number[]] = [[], []];
  for (let i = 0; i < COUNT; i += 1) {
    app.push(await memoryOf(launchApp(profile)));
    bare.push(await memoryOf(launchBare()));
  }
  return [
    {
      what: `memory with ${ground.dossiers} dossiers of ${ground.entriesEach} entries, PSS of all processes`,
      unit: 'MB',
      value: median(app),
      floor: { what: 'bare Electron window', value: median(bare) },
      n: COUNT,
    },
  ];
}

async function memoryOf(launched: Promise<Running>): Promise<number> {
  const { pid, end } = await launched;
  await wait(SETTLE_MS);
  const megabytes = pssOf(pid);
  await end();
  return megabytes;
}
