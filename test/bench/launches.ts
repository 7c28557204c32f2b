import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPath, sandboxArguments } from '../../build/runtime.mjs';
import { PASSPHRASE } from '../office/passphrase';

const root = join(import.meta.dirname, '..', '..');
const DEADLINE_MS = 60_000;

/** The least that a window of this runtime can be: one page, which says that it is there. */
const BARE_MAIN = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', app.commandLine.getSwitchValue('profile'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('ready\\n');
  });
  window.loadURL('data:text/html,<!doctype html><title>bare</title><p>ready');
});
`;

export type Running = { readonly pid: number; readonly readyMs: number; readonly end: () => Promise<void> };

/** The app on a profile, its keys handed over at the start: what ships waits there for somebody to type. */
export function launchApp(profile: string): Promise<Running> {
  return launch(join(root, 'build', '.out', 'main', 'rehearsal.cjs'), profile);
}

/** A bare window of the same runtime. */
export async function launchBare(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'quay-bare-'));
  const main = join(folder, 'main.cjs');
  writeFileSync(main, BARE_MAIN);
  const running = await launch(main, join(folder, 'profile'));
  const end = async () => {
    await running.end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...running, end };
}

/** Starts a program and waits for its word `ready`; times from the start of its process. */
async function launch(main: string, profile: string): Promise<Running> {
  const args = [...sandboxArguments(), main, `--profile=${profile}`];
  const start = performance.now();
  const env = { ...process.env, QUAY_PASSPHRASE: PASSPHRASE };
  const child = spawn(electronPath(), args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true, env });
  try {
    await untilReady(child);
  } catch (fault) {
    await end(child);
    throw fault;
  }
  const readyMs = performance.now() - start;
  return { pid: child.pid ?? 0, readyMs, end: () => end(child) };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the window did not get ready')), DEADLINE_MS);
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (!/^ready$/m.test(said)) return;
      clearTimeout(late);
      resolve();
    });
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error('the window ended before it was ready'));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 8_000);
  await gone;
  clearTimeout(late);
}
