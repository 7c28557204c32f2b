import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page as Window } from '@playwright/test';
import { electronPath, sandboxArguments } from '../../build/runtime.mjs';
import type {} from '../../electron/rehearsal';
import type { Rehearsal } from '../../renderer/rehearsal';
import type { DeedArgument, DeedNames, DeedResult } from '../../renderer/rehearsal/deeds';
import type { Performed } from '../../renderer/rehearsal/perform';
import type { LiveRow } from '../../renderer/rehearsal/read-tables';
import type { Answer, Argument, ClockReading, RequestName } from '../../shared/ipc/contract';
import type { ClockSample } from '../../shared/kit/clock';
import { PASSPHRASE } from '../office/passphrase';

/** The real app in a process of its own, with the player's hand on its clock and its commands. */
export type AppProcess = {
  readonly window: Window;
  /** Of the main process. */
  readonly pid: number;
  /** Moves the PC's clocks and answers what the app makes of them. */
  readonly setClock: (sample: ClockSample) => Promise<ClockReading>;
  readonly perform: <N extends DeedNames>(
    name: N,
    argument: DeedArgument<N>,
  ) => Promise<Performed<DeedResult<N>>>;
  /** A call of the main process, as the desk makes it. */
  readonly ask: <N extends RequestName>(name: N, argument: Argument<N>) => Promise<Answer<N>>;
  /** Prints what can be printed and answers slips that ask; how many slips are left. */
  readonly settleSpool: () => Promise<number>;
  readonly readTables: () => Promise<readonly LiveRow[]>;
  /** A picture of the desk, after a key if one is given. */
  readonly screenshot: (path: string, key?: string) => Promise<void>;
  /** SIGKILL to the whole process group. */
  readonly kill: () => Promise<void>;
  /** Asks the app to end and waits for it; kills it when it takes too long. */
  readonly close: () => Promise<void>;
};

const MAIN = join(import.meta.dirname, '..', '..', 'build', '.out', 'main', 'rehearsal.cjs');
type Start = {
  readonly signal?: AbortSignal;
  readonly passphrase?: string;
  readonly env?: Readonly<Record<string, string>>;
};

const START_MS = 30_000;
const CLOSE_MS = 10_000;

/**
 * Starts the app on a profile and waits until its desk works. Throws when it does not within 30 s, or when
 * `signal` says to break off; nothing is left running then.
 */
export async function startAppProcess(
  profile: string,
  sample: ClockSample,
  { signal, passphrase = PASSPHRASE, env = {} }: Start = {},
): Promise<AppProcess> {
  signal?.throwIfAborted();
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxArguments(), MAIN, `--profile=${profile}`],
    env: { ...(await environment(profile, sample)), QUAY_PASSPHRASE: passphrase, ...env },
    timeout: START_MS,
  });
  // Taken before anything can go wrong: after a kill Playwright no longer knows it.
  const running = app.process();
  const breakOff = () => void killGroup(running);
  signal?.addEventListener('abort', breakOff, { once: true });
  if (signal?.aborted) breakOff();
  const desk = await app.firstWindow({ timeout: START_MS });
  await waitForDesk(desk);
  let time = await desk.evaluate(() => window.rehearsal?.work.now() ?? 0);
  return {
    window: desk,
    pid: running.pid ?? 0,
    async setClock(moved) {
      const reading = await app.evaluate((_electron, to) => globalThis.rehearsal?.setClock(to), moved);
      if (!reading) throw new Error('the app has no clock to set');
      time = Math.round(reading.time);
      return reading;
    },
    perform: (name, argument) => performIn(desk, name, argument, time),
    ask: (name, argument) => askIn(desk, name, argument),
    settleSpool: async () => {
      const standing = await desk.evaluate(() => window.rehearsal?.settleSpool());
      return standing?.waiting ?? 0;
    },
    readTables: async () => (await desk.evaluate(() => window.rehearsal?.readTables())) ?? [],
    screenshot: async (path, key) => {
      if (key) await desk.keyboard.press(key);
      await desk.screenshot({ path, timeout: 20_000 });
    },
    kill: () => killGroup(running),
    close: () => endApp(app, running),
  };
}

async function waitForDesk(desk: Window): Promise<void> {
  const said: string[] = [];
  desk.on('pageerror', fault => said.push(fault.message));
  desk.on('requestfailed', request => said.push(`${request.url()} failed`));
  try {
    await desk.waitForFunction(() => window.rehearsal !== undefined, undefined, { timeout: START_MS });
  } catch {
    const shown = await desk.innerText('body', { timeout: 1_000 }).catch(() => '');
    throw new Error(`the desk did not start: ${[...said, shown].join('; ')}`);
  }
}

/** The argument travels as plain data; its type is kept on this side and on the page's. */
async function performIn<N extends DeedNames>(
  desk: Window,
  name: N,
  argument: DeedArgument<N>,
  at: number,
): Promise<Performed<DeedResult<N>>> {
  const wish = { name, argument: argument as unknown, at };
  const performed = await desk.evaluate(
    ({ name, argument, at }) =>
      (window.rehearsal as Rehearsal).perform(name as DeedNames, argument as never, at),
    wish,
  );
  return performed as Performed<DeedResult<N>>;
}

async function askIn<N extends RequestName>(
  desk: Window,
  name: N,
  argument: Argument<N>,
): Promise<Answer<N>> {
  const answer = await desk.evaluate(
    ({ name, argument }) => (window.rehearsal as Rehearsal).work.ask(name, argument as never),
    { name: name as RequestName, argument: argument as unknown },
  );
  return answer as Answer<N>;
}

/** Everything the app and Chromium write stays inside the profile: temporary files, caches, certificates. */
async function environment(profile: string, { wall, mono }: ClockSample): Promise<Record<string, string>> {
  const home = join(profile, 'home');
  const temporary = join(profile, 'tmp');
  await mkdir(home, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]);
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    TMPDIR: temporary,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    QUAY_CLOCK: `${wall},${mono}`,
  };
}

async function killGroup(running: ChildProcess): Promise<void> {
  const { pid } = running;
  if (pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, 'exit');
  try {
    // Playwright starts the app as the leader of a process group of its own.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    running.kill('SIGKILL');
  }
  await gone;
}

async function endApp(app: ElectronApplication, running: ChildProcess): Promise<void> {
  const late = setTimeout(() => void killGroup(running), CLOSE_MS);
  await app.close().catch(() => undefined);
  clearTimeout(late);
  await killGroup(running);
}
