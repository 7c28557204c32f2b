import type { SlipEnded } from '../../shared/printing/job';
import { wayNow } from '../../shared/printing/way-now';
import type { Stored } from '../data/database';
import { findOffice, slipsInState } from '../data/queries';
import type { PrinterLight } from '../state/devices';
import { noteEnd, type PrintedHow, printSlip } from './print-slip';
import { isPrinterReady } from './printer-ready';
import { whySlipAsks } from './slip-asks';
import { createHolds, type Holds, type Pace } from './spool-holds';
import { alone } from './spool-lock';
import type { Workplace } from './workplace';

export type Spool = {
  /** Somebody asks by hand, or answered a slip: tries all at once. */
  readonly poke: () => void;
  /** The tables changed: tries what is not held back after a failure. */
  readonly look: () => void;
  /** Resolves once nothing is printing and nothing can be printed now. */
  readonly settled: () => Promise<void>;
  /** Why slips are held back, for those whose failure no entry of the ledger tells. */
  readonly held: Pick<Holds, 'reasons' | 'subscribe'>;
};

const PACE: Pace = { firstMs: 3_000, mostMs: 60_000 };
/** A printer that just printed is not asked again first: the wire asks it anyway before the first dot. */
const TRUST_MS = 10_000;

/**
 * Prints what waits, oldest first, one slip at a time, whichever window it came from. A dead printer is
 * asked again every 3 s by a question that costs nothing, and holds up only the slips that need it. A slip
 * that fails is tried again after 3 s, then ever later up to a minute: every try is two entries in the ledger.
 */
export function runSpool(work: Workplace, onLight: (light: PrinterLight) => void, pace: Pace = PACE): Spool {
  const holds = createHolds(pace);
  const owed = new Map<string, SlipEnded>();
  let running: Promise<void> | null = null;
  let again = false;
  let trustedUntil = 0;
  let downUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const printerDown = () => {
    trustedUntil = 0;
    downUntil = performance.now() + pace.firstMs;
  };
  const take = ({ id }: Stored<'slip'>, way: 'printer' | 'pdf', how: PrintedHow) => {
    if (how.unnoted) owed.set(id, how.unnoted);
    if (how.outcome !== 'not-sent') {
      holds.release(id);
      if (way === 'printer') trustedUntil = how.outcome === 'printed' ? performance.now() + TRUST_MS : 0;
    } else if (how.reason !== 'not-waiting') {
      holds.hold(id, how.reason);
      if (way !== 'printer' || how.isOwnFault) return;
      printerDown();
      onLight({ state: 'down', reason: how.reason });
    }
  };
  const payOwed = async () => {
    for (const [id, end] of owed) if (await noteEnd(work, id, end)) owed.delete(id);
  };
  const round = async () => {
    if (owed.size > 0) await alone(payOwed);
    for (;;) {
      const isDown = performance.now() < downUntil;
      const next = await findNext(work, (id, way) => holds.isHeld(id) || (isDown && way === 'printer'));
      if (!next) return;
      const { job, way } = next;
      const mustAsk = way === 'printer' && performance.now() >= trustedUntil;
      if (mustAsk && !(await isPrinterReady(work, onLight))) {
        printerDown();
        continue;
      }
      // Its own fault (a broken row, nothing to draw with): it must not hold up the slips behind it.
      const fault = { outcome: 'not-sent', reason: 'print-fault', isOwnFault: true } as const;
      take(job, way, await alone(() => printSlip(work, job)).catch(() => fault));
    }
  };
  const wakeLater = () => {
    const waits = [holds.nextIn(), downUntil - performance.now(), owed.size > 0 ? pace.firstMs : undefined];
    const ahead = waits.filter(ms => ms !== undefined && ms > 0) as number[];
    clearTimeout(timer);
    if (ahead.length > 0) timer = setTimeout(look, Math.min(...ahead) + 1);
  };
  const look = () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await round().catch(printerDown);
      }
    })().finally(() => {
      running = null;
      wakeLater();
    });
  };
  return {
    look,
    poke: () => {
      holds.release();
      downUntil = 0;
      look();
    },
    settled: async () => {
      while (running) await running;
    },
    held: holds,
  };
}

/** The oldest slip that can be printed now, and how. */
async function findNext(
  work: Workplace,
  isHeld: (slip: string, way: 'printer' | 'pdf') => boolean,
): Promise<{ readonly job: Stored<'slip'>; readonly way: 'printer' | 'pdf' } | undefined> {
  const mode = (await findOffice(work.db))?.printer.mode ?? 'none';
  for (const job of await slipsInState(work.db, ['waiting'])) {
    const way = wayNow(job, mode);
    if (way !== 'none' && !isHeld(job.id, way) && (await whySlipAsks(work, job)) === null)
      return { job, way };
  }
  return undefined;
}
