import { asksFirst } from '../../shared/printing/asks-first';
import type { Stored } from '../data/database';
import { findOffice, slipsInState } from '../data/queries';
import type { PrinterLight } from '../state/devices';
import { type PrintedHow, printSlip } from './print-slip';
import type { Workplace } from './workplace';

export type Spool = {
  /** Something changed: a new slip, an answer, a printer switched on. Tries at once. */
  readonly poke: () => void;
  /** Resolves once nothing is printing and nothing can be printed now. */
  readonly settled: () => Promise<void>;
};

const RETRY_MS = 3_000;
/** A printer that just printed is not asked again first: the wire asks it anyway before the first dot. */
const TRUST_MS = 10_000;

/**
 * Prints what waits, oldest first, one slip at a time, whichever window it came from. A dead printer is
 * asked again every 3 s by a question that costs nothing; no slip is begun until it answers.
 */
export function runSpool(work: Workplace, onLight: (light: PrinterLight) => void): Spool {
  let running: Promise<void> | null = null;
  let again = false;
  let trustedUntil = 0;
  const stuck = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const round = async () => {
    for (;;) {
      const job = await nextJob(work, stuck);
      if (!job) return;
      const isTrusted = performance.now() < trustedUntil;
      if (job.to === 'printer' && !isTrusted && !(await isReady(work, onLight))) return retryLater();
      const how = await navigator.locks.request('spool', () => printSlip(work, job)).catch(() => null);
      // Its own fault (nothing to draw, a broken row): it must not hold up the slips behind it.
      if (how === null || reasonOf(how) === 'nothing-to-print') stuck.add(job.id);
      // Another window took it in the meantime.
      else if (reasonOf(how) === 'not-waiting') continue;
      else if (how.outcome === 'not-sent') {
        trustedUntil = 0;
        onLight({ state: 'down', reason: how.reason });
        return retryLater();
      } else trustedUntil = how.outcome === 'printed' ? performance.now() + TRUST_MS : 0;
    }
  };
  const retryLater = () => {
    clearTimeout(timer);
    timer = setTimeout(poke, RETRY_MS);
  };
  const poke = () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await round().catch(retryLater);
      }
    })().finally(() => {
      running = null;
    });
  };
  return {
    poke,
    settled: async () => {
      while (running) await running;
    },
  };
}

function reasonOf(how: PrintedHow): string | undefined {
  return 'reason' in how ? how.reason : undefined;
}

async function nextJob(work: Workplace, stuck: ReadonlySet<string>): Promise<Stored<'slip'> | undefined> {
  const now = { at: work.now(), day: work.today() };
  for (const job of await slipsInState(work.db, ['waiting'])) {
    const ticket = job.kind === 'ticket' ? await work.db.tickets.get(job.of) : undefined;
    if (!stuck.has(job.id) && !asksFirst(job, ticket, now)) return job;
  }
  return undefined;
}

async function isReady(work: Workplace, onLight: (light: PrinterLight) => void): Promise<boolean> {
  const office = await findOffice(work.db);
  if (!office || office.printer.host === '') {
    onLight({ state: 'down', reason: 'no-address' });
    return false;
  }
  const { host, port } = office.printer;
  const probed = await work.ask('printing.probe', { host, port });
  if (probed.ready) onLight({ state: probed.silent ? 'silent' : 'ready' });
  else onLight({ state: 'down', reason: probed.reason });
  return probed.ready;
}
