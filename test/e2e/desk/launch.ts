import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronPath, sandboxArguments } from '../../../build/runtime.mjs';
import type {} from '../../../renderer/bridge/bridge';
import { PASSPHRASE } from '../../office/passphrase';

const root = join(import.meta.dirname, '..', '..', '..');

export type Launch = {
  /** Folder of the store; a second launch on it is the same PC after a restart. */
  readonly profile: string;
  /** `rehearsal` has `window.rehearsal` and a clock to move; `main` is what ships. */
  readonly entry?: 'rehearsal' | 'main';
  /** Freezes the rehearsal's clock there: ms since 1970. */
  readonly clock?: number;
  /** Names the PC, so that a store copied from another one is noticed. */
  readonly machine?: string;
  /** Opens the store's keys at the start; `null` leaves it locked. Only a rehearsal takes it. */
  readonly passphrase?: string | null;
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>;
};

/** The running app with the windows that a journey looks at. */
export type App = {
  readonly electron: ElectronApplication;
  readonly desk: Page;
  /** What the pages complained of; a journey ends red when there is anything. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts the real app and waits until its desk says that it works. */
export async function launch({
  profile,
  entry = 'rehearsal',
  clock,
  passphrase = PASSPHRASE,
  machine,
  env,
}: Launch): Promise<App> {
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...sandboxArguments(),
      join(root, 'build', '.out', 'main', `${entry}.cjs`),
      `--profile=${profile}`,
      '--force-device-scale-factor=1',
    ],
    env: {
      ...stringsOf(process.env),
      ...(clock !== undefined && { QUAY_CLOCK: `${clock},0` }),
      ...(machine !== undefined && { QUAY_MACHINE: machine }),
      ...(passphrase !== null && { QUAY_PASSPHRASE: passphrase }),
      ...env,
    },
    cwd: root,
  });
  const complaints: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', fault => complaints.push(String(fault)));
    page.on('console', said => {
      if (said.type() === 'error') complaints.push(said.text());
    });
  };
  electron.on('window', listen);
  const desk = await electron.firstWindow();
  listen(desk);
  await untilReady(desk);
  return { electron, desk, complaints, close: () => electron.close() };
}

/** Starts the app once more beside the one that runs on this folder; answers its exit code. */
export async function launchBeside(profile: string): Promise<number | null> {
  const path = join(root, 'build', '.out', 'main', 'main.cjs');
  const second = spawn(electronPath(), [...sandboxArguments(), path, `--profile=${profile}`], { cwd: root });
  const [code] = await once(second, 'exit');
  return code;
}

/** Waits for the page's own mark: React rendered it and an effect ran. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready=yes]', { state: 'attached' });
}

/** Opens the call board as the desk does, and answers its window. */
export async function openBoard({ electron, desk }: App): Promise<Page> {
  const opened = electron.waitForEvent('window');
  await desk.evaluate(() => window.counter.ask('board.open', undefined));
  const board = await opened;
  await untilReady(board);
  return board;
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
