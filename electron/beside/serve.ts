import { setImmediate } from 'node:timers/promises';

/** The line to the main process in a process of Electron; one that Node forked has `process.send`. */
type ParentPort = {
  readonly on: (event: 'message', hear: (message: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
};

/**
 * Makes this process do jobs for the main process, which asks for one at a time. A fault ends the process, and the main
 * process hears of that.
 *
 * @param work `begin` tells that from here on the job may have its effect; to be awaited, since a call that hangs
 *   behind it would keep the word from leaving
 */
export function serve<Job, Answer>(work: (job: Job, begin: () => Promise<void>) => Promise<Answer>): void {
  const { parentPort: port } = process as { readonly parentPort?: ParentPort };
  const say = (message: unknown) => (port ? port.postMessage(message) : process.send?.(message));
  const begin = async () => {
    say({ said: 'begun' });
    await setImmediate();
  };
  const hear = async (job: unknown) => say({ said: 'done', answer: await work(job as Job, begin) });
  if (port) port.on('message', ({ data }) => void hear(data));
  else process.on('message', job => void hear(job));
}
