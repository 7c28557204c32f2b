import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { askCity } from '../city/ask-city';
import { startLine } from '../city/line';
import { type City, startCity } from '../city/start-city';
import { type OfficePrinter, startPrinter } from '../office/printer';
import { type AppProcess, startAppProcess } from './app-process';
import type { Day } from './day-file';
import { seededChance } from './seeded-chance';
import { startVirtualClock, type VirtualClock } from './virtual-clock';

/** Everything a day is played on: the app, the city, the line between them, the printer, one clock. */
export type Stage = {
  readonly day: Day;
  readonly profile: string;
  /** Where the app puts logs and PDFs. */
  readonly exportsDir: string;
  readonly clock: VirtualClock;
  readonly city: City;
  readonly line: Awaited<ReturnType<typeof startLine>>;
  readonly printer: OfficePrinter;
  /** Which store answers for the city. */
  readonly generation: string;
  /** The ward's cursor at the city when the day began: what stood there before is of other runs. */
  readonly cursorAtStart: number;
  /** What the ward shows itself to the city with. */
  readonly token: string;
  /** The app that runs now; another one after a crash. */
  readonly app: () => AppProcess;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const SEED = 20_261_123;
/** Nothing that hangs may keep the profile from being removed; whoever breaks off waits 8 s at most. */
const PATIENCE_MS = 20_000;
const HURRY_MS = 5_000;

/**
 * Raises the stage. Without a profile a fresh one is made, and removed by `close`. Throws, with nothing left
 * running, when a part does not start or `signal` says to break off.
 */
export async function raiseStage(day: Day, kept: string | undefined, signal?: AbortSignal): Promise<Stage> {
  const undo: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const step of undo.splice(0).reverse()) {
      await Promise.race([step().catch(() => undefined), sleep(signal?.aborted ? HURRY_MS : PATIENCE_MS)]);
    }
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  const breakOff = () => void close();
  signal?.addEventListener('abort', breakOff);
  try {
    const profile = kept === undefined ? await mkdtemp(join(tmpdir(), 'quay-day-')) : resolve(kept);
    if (kept === undefined) undo.push(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    await mkdir(profile, { recursive: true });
    // Outside the profile: logs and PDFs name people, as they must, and nothing in the profile may.
    const exportsDir = await mkdtemp(join(tmpdir(), 'quay-exports-'));
    undo.push(() => rm(exportsDir, { recursive: true, force: true, maxRetries: 5 }));
    const env = { QUAY_EXPORTS: exportsDir };
    const own = { env, ...(day.passphrase !== undefined && { passphrase: day.passphrase }) };
    const clock = startVirtualClock(day.date, day.steps[0]?.at ?? '07:30');
    const token = 'day-token-0000000000';
    const opening = openCity(day.office.code, token, clock);
    undo.push(async () => (await opening).close());
    // The built-in city takes as long to open as the app: both at once. Another's must answer first.
    if (process.env.DATABASE_URL) await opening;
    opening.catch(() => undefined);
    const launched = startAppProcess(profile, clock.sample(), { ...own, ...(signal && { signal }) });
    launched.catch(() => undefined);
    undo.push(async () => (await launched).close());
    const city = await opening;
    const { generation, next } = await greet(city, day.office.code, token);
    const target = { host: '127.0.0.1', port: city.port };
    const line = await startLine({ target, chance: seededChance(SEED) });
    undo.push(line.close);
    const printer = await startPrinter();
    undo.push(printer.stop);
    let app = await launched;
    undo.push(() => (signal?.aborted ? app.kill() : app.close()));
    signal?.throwIfAborted();
    const restart = async () => {
      await app.kill();
      app = await startAppProcess(profile, clock.sample(), own);
    };
    return {
      day,
      profile,
      exportsDir,
      clock,
      city,
      line,
      printer,
      token,
      generation,
      cursorAtStart: next,
      app: () => app,
      restart,
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** The database that `DATABASE_URL` names does not answer. */
export class CityUnreachable extends Error {}

async function openCity(ward: string, token: string, clock: VirtualClock): Promise<City> {
  const databaseUrl = process.env.DATABASE_URL;
  const options = { clock: clock.now, port: 0, tokens: { [ward]: token } };
  if (!databaseUrl) return startCity(options);
  return startCity({ ...options, databaseUrl }).catch(fault => {
    throw new CityUnreachable(`DATABASE_URL: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
}

const Greeting = z.object({ generation: z.string() });

async function greet(city: City, ward: string, token: string) {
  const { body } = await askCity(city, ward, token).changes(0, 0, 1);
  const { generation } = Greeting.parse(body);
  return { generation, next: await city.cursorOf(ward) };
}
