import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainDate } from '../../shared/kit/time';
import type { SlipJob, SlipState } from '../../shared/printing/job';
import { type AppProcess, startAppProcess } from '../day/app-process';
import { startVirtualClock } from '../day/virtual-clock';
import { type OfficePrinter, type PrinterMode, startPrinter } from '../office/printer';
import { aFirstRun } from './set-up';

/** How a printer dies, in turn: in the middle of a slip or between two. */
const DEATHS: readonly { readonly mode: PrinterMode; readonly midJob: boolean }[] = [
  { mode: 'off', midJob: true },
  { mode: 'paper-out', midJob: false },
  { mode: 'off', midJob: false },
  { mode: 'paper-out', midJob: true },
];
/** So many numbers are taken while it is dead. */
const WHILE_DEAD = 4;
const SETTLES_MS = 90_000;

export type DyingPrinter = {
  /** No faults: every number is on paper, in the spool or asked about, exactly as the ledger has it. */
  readonly faults: readonly string[];
  readonly onPaper: number;
  readonly waiting: number;
  readonly asked: number;
  readonly deaths: number;
  readonly bytesPerSlip: number;
  readonly ms: number;
};

/** Takes numbers in a row at a printer that dies again and again, and compares its paper with the ledger. */
export async function printThroughDeaths(
  profile: string,
  { slips, every }: { readonly slips: number; readonly every: number },
): Promise<DyingPrinter> {
  const start = performance.now();
  const printer = await startPrinter();
  const clock = startVirtualClock(PlainDate.parse('2026-11-23'), '08:00');
  const app = await startAppProcess(profile, clock.sample());
  try {
    const filled = aFirstRun({ mode: 'thermal', host: printer.host, port: printer.port });
    const { result } = await app.perform('set-up', filled);
    if (!result.ok) throw new Error(result.reason);
    let deaths = 0;
    for (let taken = 0; taken < slips; taken += 1) {
      const sinceDeath = taken % every;
      if (sinceDeath === every - WHILE_DEAD - 1) {
        const { mode, midJob } = DEATHS[deaths % DEATHS.length] ?? { mode: 'off', midJob: false };
        await settle(app, printer);
        await printer.setMode(mode, { midJob });
        deaths += 1;
      }
      if (sinceDeath === 0 && taken > 0) await revive(app, printer);
      const { result: ticket } = await app.perform('take-ticket', { service: 'A' });
      if (!ticket.ok) throw new Error(ticket.reason);
    }
    // It stays dead as it was: what waits then must be in the spool. One on its way has its own deadline.
    const rows = await rowsAtRest(app);
    const numbers = numbersOn(profile, printer);
    const bytes = printer.jobs.filter(job => job.complete).map(job => job.bytes.length);
    const inState = (...states: readonly SlipState[]) =>
      rows.filter(row => states.includes(row.state)).length;
    return {
      faults: faultsOf(rows, numbers, slips),
      onPaper: inState('printed'),
      waiting: inState('waiting'),
      asked: inState('unknown', 'started'),
      deaths,
      bytesPerSlip: Math.round(bytes.reduce((sum, one) => sum + one, 0) / Math.max(1, bytes.length)),
      ms: performance.now() - start,
    };
  } finally {
    await app.close();
    await printer.stop();
  }
}

async function revive(app: AppProcess, printer: OfficePrinter): Promise<void> {
  await printer.setMode('on');
  await app.window.evaluate(() => window.rehearsal?.spool.poke());
  await settle(app, printer);
}

/** Until nothing can be printed now. */
async function settle(app: AppProcess, printer: OfficePrinter): Promise<void> {
  for (const until = performance.now() + SETTLES_MS; ; await sleep(50)) {
    const open = (await slipRows(app)).filter(row => row.state === 'waiting' || row.state === 'started');
    if (open.length === 0 || printer.mode !== 'on') return;
    if (performance.now() > until) throw new Error(`${open.length} slips still wait`);
  }
}

async function rowsAtRest(app: AppProcess): Promise<readonly SlipJob[]> {
  for (const until = performance.now() + SETTLES_MS; ; await sleep(200)) {
    const rows = await slipRows(app);
    const isQuiet = rows.every(row => row.state !== 'started');
    if (isQuiet || performance.now() > until) return rows;
  }
}

async function slipRows(app: AppProcess): Promise<readonly SlipJob[]> {
  return app.window.evaluate(async () => (await window.rehearsal?.work.db.slips.toArray()) ?? []);
}

/** What a barcode reader finds on each whole paper: `A025`. */
function numbersOn(folder: string, printer: OfficePrinter): readonly string[] {
  const dir = join(folder, 'papers');
  mkdirSync(dir, { recursive: true });
  return printer.jobs
    .filter(job => job.complete)
    .map(job => {
      const png = join(dir, `${job.index}.png`);
      writeFileSync(png, printer.decode(job).png);
      const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
      const read = execFileSync('zbarimg', ['-q', '--raw', png], { encoding: 'utf8', stdio });
      return read.split(';')[0] ?? '';
    });
}

/** Where ledger and paper disagree. */
export function faultsOf(
  rows: readonly Pick<SlipJob, 'number' | 'state'>[],
  papers: readonly string[],
  taken: number,
): readonly string[] {
  const faults: string[] = [];
  const numbers = new Set(rows.map(row => row.number));
  if (rows.length !== taken || numbers.size !== taken) {
    faults.push(`${taken} numbers were taken, ${rows.length} slips of ${numbers.size} numbers were made`);
  }
  for (const { number, state } of rows) {
    const found = papers.filter(paper => paper === number).length;
    if (found > 1) faults.push(`${number} lies ${found} times on paper`);
    if (state === 'printed' && found === 0) faults.push(`${number} is said to be printed and is on no paper`);
    if (state === 'waiting' && found > 0) faults.push(`${number} is said to wait and is on paper`);
    if (!['printed', 'waiting', 'unknown'].includes(state)) faults.push(`${number} is left ${state}`);
  }
  for (const paper of papers)
    if (!numbers.has(paper)) faults.push(`a paper says ${paper}, which was never taken`);
  return faults;
}
