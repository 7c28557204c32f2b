import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { Fork, News } from '../beside/run-beside';

/**
 * Processes of Electron that do work beside the main process.
 *
 * @param argv handed to each; only a rehearsal has any
 */
export function forkUtility(outDir: string, argv: readonly string[] = []): Fork {
  return (entry, hear) => {
    const child = utilityProcess.fork(join(outDir, 'main', `${entry}.cjs`), [...argv], {
      serviceName: `quay-mot-cua ${entry}`,
    });
    child.on('message', (news: News) => hear(news));
    child.on('exit', () => hear({ said: 'over' }));
    return { post: job => child.postMessage(job), kill: () => void child.kill() };
  };
}
