import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { AppProcess } from '../day/app-process';
import { PIN, SUPERVISOR_PIN } from './filled-profile';
import type { Ground } from './ground';
import { pssOf } from './processes';
import { percentile } from './stats';
import type { Row } from './table';

const COUNT = 40;
const WARM_UP = 4;
const SLOWED = 4;
const LAN = { name: 'Trần Thị Lan', pin: PIN };
const HUNG = { name: 'Lê Mạnh Hùng', pin: SUPERVISOR_PIN };
/** By then what a new desk threw away is collected and its lists are read. */
const SETTLE_MS = 4_000;

/** From the last key of the PIN's Enter to the picture of the other clerk's desk; and what a second desk weighs. */
export async function studySwitch(ground: Ground): Promise<readonly Row[]> {
  const app = await ground.openDesk();
  const { window: desk } = app;
  const cdp = await desk.context().newCDPSession(desk);
  await visitSections(app);
  const one = await settledMemory(app, cdp);
  await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: /^Quầy 2/ }).click();
  await desk.getByRole('option', { name: new RegExp(`^${HUNG.name}`) }).click();
  await desk.getByLabel('Mã PIN').fill(HUNG.pin);
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: `· ${HUNG.name}` }).waitFor();
  await visitSections(app);
  const two = await settledMemory(app, cdp);
  const rows = [...(await timesAt(app, cdp, 1)), ...(await timesAt(app, cdp, SLOWED))];
  await cdp.detach();
  return [
    ...rows,
    {
      what: 'memory with two open desks, PSS of all processes',
      unit: 'MB',
      value: two,
      floor: { what: 'one open desk', value: one },
      n: 1,
    },
  ];
}

async function timesAt(app: AppProcess, cdp: CDPSession, rate: number): Promise<readonly Row[]> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const [times, idle]: [number[], number[]] = [[], []];
  for (let i = 0; i < COUNT + WARM_UP; i += 1) {
    times.push(await changeTo(app, i % 2 === 0 ? LAN : HUNG));
    idle.push(await idleKey(app));
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const slowed = rate === 1 ? '' : `, CPU slowed ${rate}x`;
  return [0.5, 0.95].map(share => ({
    what: `changing over, last key to picture${slowed} p${share * 100}`,
    unit: 'ms',
    value: percentile(times.slice(WARM_UP), share),
    floor: {
      what: 'a key that nothing hears, to its picture',
      value: percentile(idle.slice(WARM_UP), share),
    },
    n: COUNT,
  }));
}

async function changeTo({ window: desk }: AppProcess, to: typeof LAN): Promise<number> {
  await desk.keyboard.press('F12');
  // As fast as a scanner types, it would be taken for a badge.
  await desk.getByLabel('Mã PIN').fill(to.pin);
  const back = desk.evaluate(name => window.bench?.watchSwitch(name) ?? 0, to.name);
  await listening(desk);
  await desk.keyboard.press('Enter');
  return back;
}

async function idleKey({ window: desk }: AppProcess): Promise<number> {
  const done = desk.evaluate(() => window.bench?.watchIdleKey('Shift') ?? 0);
  await listening(desk);
  await desk.keyboard.press('Shift');
  return done;
}

/** Calls into the page are answered in their order: once this one is, the one before it has begun to listen. */
function listening(desk: AppProcess['window']): Promise<void> {
  return desk.evaluate(() => undefined);
}

/** Each list has been read once, as on any desk after an hour. */
async function visitSections({ window: desk }: AppProcess): Promise<void> {
  for (const key of ['F6', 'F7', 'F8', 'F5']) {
    await desk.keyboard.press(key);
    await wait(500);
  }
}

async function settledMemory({ pid }: AppProcess, cdp: CDPSession): Promise<number> {
  await wait(SETTLE_MS);
  // What waits to be collected is no desk's: 280 and 270 MB were measured for one and two of them without this.
  await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
  await cdp.send('HeapProfiler.collectGarbage');
  await wait(SETTLE_MS);
  return pssOf(pid);
}
