import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { type PrinterMode, serve } from './printer-connection';
import { type DecodedJob, decodeJob, isWholeJob } from './printer-decode';

export type { PrinterMode } from './printer-connection';

export type PrintedJob = {
  /** Order of arrival, from 1. */
  readonly index: number;
  /** As received, questions included. */
  readonly bytes: Uint8Array;
  /** False when the connection ended before the last cut. */
  readonly complete: boolean;
};

export type JobName = { readonly slip: string; readonly number: string };

export type PrinterOptions = {
  /** 0 or none takes a free port. */
  readonly port?: number;
  readonly mode?: PrinterMode;
  /** Keeps `NNN-<slip>-<number>.bin` and `.png` there. */
  readonly dir?: string;
  /** What a job is; the bytes themselves do not say. */
  readonly nameOf?: (job: PrintedJob) => JobName;
};

export type OfficePrinter = {
  readonly kind: 'network';
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly jobs: readonly PrintedJob[];
  /** As it stands; one that was set for the middle of a job shows once it has struck. */
  readonly mode: PrinterMode;
  /** Takes effect at once between jobs; with `midJob` in the middle of the next one. */
  readonly setMode: (mode: PrinterMode, options?: { readonly midJob?: boolean }) => Promise<void>;
  /** Resolves when `count` jobs have come in all; rejects after `ms`. */
  readonly waitForJobs: (count: number, ms?: number) => Promise<readonly PrintedJob[]>;
  readonly decode: (job: PrintedJob) => DecodedJob;
  readonly stop: () => Promise<void>;
};

/** A network receipt printer of the office, on a real port, with the faults real ones have. */
export async function startPrinter(options: PrinterOptions = {}): Promise<OfficePrinter> {
  const jobs: PrintedJob[] = [];
  const waiting = new Set<() => void>();
  /** Every open connection, and what makes it go on when the printer's state changed. */
  const connections = new Map<Socket, () => void>();
  let mode = options.mode ?? 'on';
  let struck: PrinterMode | undefined;
  let server: Server | undefined;
  let port = options.port ?? 0;
  if (options.dir !== undefined) mkdirSync(options.dir, { recursive: true });

  const keep = (bytes: Uint8Array): void => {
    const job = { index: jobs.length + 1, bytes, complete: isWholeJob(bytes) };
    jobs.push(job);
    if (options.dir !== undefined) writeJob(options.dir, job, options.nameOf);
    for (const wake of waiting) wake();
  };
  const strike = (): void => {
    if (struck !== undefined) void setMode(struck);
    else if (mode === 'drop') for (const socket of connections.keys()) socket.destroy();
  };
  const listen = async (): Promise<void> => {
    server = createServer(socket => {
      socket.on('error', () => undefined);
      socket.on('close', () => connections.delete(socket));
      connections.set(socket, serve(socket, { modeNow: () => mode, keep, strike }));
    });
    const opened = server;
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', resolve);
    });
    const address = opened.address();
    if (typeof address === 'object' && address !== null) port = address.port;
  };
  const unplug = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    for (const socket of connections.keys()) socket.destroy();
    if (closing !== undefined) await new Promise(resolve => closing.close(resolve));
  };
  const setMode: OfficePrinter['setMode'] = async (next, { midJob = false } = {}) => {
    if (midJob) {
      struck = next;
      return;
    }
    struck = undefined;
    mode = next;
    if (next === 'off') await unplug();
    else if (server === undefined) await listen();
    for (const goOn of connections.values()) goOn();
  };
  const waitForJobs: OfficePrinter['waitForJobs'] = (count, ms = 5000) =>
    new Promise((resolve, reject) => {
      const done = (): void => {
        if (jobs.length < count) return;
        waiting.delete(done);
        clearTimeout(timer);
        resolve(jobs);
      };
      const timer = setTimeout(() => {
        waiting.delete(done);
        reject(new Error(`printer got ${jobs.length} of ${count} jobs`));
      }, ms);
      waiting.add(done);
      done();
    });

  // takes the port even when off, so that it is known and stays the same when the printer comes on
  await listen();
  if (mode === 'off') await unplug();
  return {
    kind: 'network',
    host: '127.0.0.1',
    get port() {
      return port;
    },
    jobs,
    get mode() {
      return mode;
    },
    setMode,
    waitForJobs,
    decode: job => decodeJob(job.bytes),
    stop: unplug,
  };
}

function writeJob(dir: string, job: PrintedJob, nameOf: PrinterOptions['nameOf']): void {
  const { slip, number } = nameOf?.(job) ?? { slip: 'slip', number: 'unnamed' };
  const name = join(dir, `${String(job.index).padStart(3, '0')}-${slip}-${number}`);
  writeFileSync(`${name}.bin`, job.bytes);
  writeFileSync(`${name}.png`, decodeJob(job.bytes).png);
}
