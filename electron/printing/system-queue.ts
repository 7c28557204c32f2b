import { spawn } from 'node:child_process';
import type { Queues } from './queues';
import type { ProbeOutcome, SendOutcome } from './wire';

type Said = { readonly code: number | 'missing' | 'late'; readonly output: string };

const DEADLINE_MS = 15_000;
/** The letters that a queue answers in must be ours to read. */
const LANGUAGE = { LC_ALL: 'C' };

/** CUPS, by its own commands. */
export const cupsQueues: Queues = {
  probe: probeQueue,
  sendSlip: (queue, bytes) => sendToQueue(queue, bytes, ['raw']),
  sendPage: (queue, pdf, media) => sendToQueue(queue, pdf, [`media=${media}`, 'fit-to-page']),
};

/**
 * Hands a finished job to the system's printing service (CUPS). What it took is `sent`: whether paper came out
 * only a person can see. Never rejects.
 *
 * @param options of `lp -o`: `raw` for ESC/POS, `media=A5` for a page
 */
export async function sendToQueue(
  queue: string,
  job: Uint8Array,
  options: readonly string[],
): Promise<SendOutcome> {
  const state = await probeQueue(queue);
  if (!state.ready) return { outcome: 'not-sent', reason: state.reason };
  const args = ['-d', queue, ...options.flatMap(option => ['-o', option]), '-'];
  const { code } = await run('lp', args, job);
  if (code === 'late') return { outcome: 'unknown', reason: 'no-answer', bytesSent: job.length };
  if (code !== 0)
    return { outcome: 'not-sent', reason: code === 'missing' ? 'no-print-system' : 'queue-refused' };
  return { outcome: 'sent' };
}

/** Whether a queue is there, switched on and taking jobs. It never says how the paper is. */
export async function probeQueue(queue: string): Promise<ProbeOutcome> {
  const [printers, accepting] = await Promise.all([
    run('lpstat', ['-p', queue]),
    run('lpstat', ['-a', queue]),
  ]);
  if (printers.code === 'missing') return { ready: false, reason: 'no-print-system' };
  if (printers.code === 'late') return { ready: false, reason: 'timeout' };
  if (printers.code !== 0) return { ready: false, reason: 'no-such-queue' };
  const isStopped = / disabled /.test(printers.output) || !/ accepting requests/.test(accepting.output);
  return isStopped || / not accepting /.test(accepting.output)
    ? { ready: false, reason: 'queue-stopped' }
    : { ready: true, silent: true, paperLow: false };
}

/** The queues of this PC by name; none where there is no printing service. */
export async function listQueues(): Promise<readonly string[]> {
  const { code, output } = await run('lpstat', ['-e']);
  return code === 0 ? output.split('\n').filter(name => name !== '') : [];
}

/** No shell, so no name can become a command; ended after 15 s. */
function run(command: string, args: readonly string[], input?: Uint8Array): Promise<Said> {
  return new Promise(resolve => {
    const child = spawn(command, args, { env: { ...process.env, ...LANGUAGE } });
    let output = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ code: 'late', output });
    }, DEADLINE_MS);
    const end = (code: Said['code']) => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.on('error', () => end('missing'));
    child.on('close', code => end(code ?? 1));
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString('utf8');
    });
    child.stderr.resume();
    // a command that ends early leaves the rest unread
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
