import { fork } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Beside, type Entry, type Fork, type News, openBeside } from '../../electron/beside/run-beside';

const ENTRIES: Readonly<Record<Entry, string>> = {
  'windows-printing': 'electron/printing/windows-printing.ts',
  'pdf-protection': 'electron/files/pdf-protection.ts',
};
const root = join(import.meta.dirname, '../..');

/** Processes of Node in place of Electron's, that load the same files. */
export function forkNode(argv: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Fork {
  return (entry, hear) => forkFile(join(root, ENTRIES[entry]), argv, env)(hear);
}

/** A process of Node on any file. */
export function forkFile(path: string, argv: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  return (hear: (news: News) => void) => {
    const child = fork(path, argv, {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      env: { ...process.env, ...env },
    });
    child.on('message', news => hear(news as News));
    child.on('exit', () => hear({ said: 'over' }));
    // A job for one that has just ended finds nobody: its end is told anyway.
    child.on('error', () => undefined);
    return { post: (job: unknown) => void child.send(job as object), kill: () => void child.kill('SIGKILL') };
  };
}

/** Work beside the test, ended with it. */
export function openNodeBeside(fork: Fork = forkNode()): Beside {
  const beside = openBeside(fork);
  onTestFinished(beside.end);
  return beside;
}
