import type { Printer } from '../../shared/office/printers';
import { printersOf } from '../../shared/office/printers-of';
import type { SlipEnded } from '../../shared/printing/job';
import { type Way, wayNow } from '../../shared/printing/way-now';
import type { Stored } from '../data/database';
import { findOffice, slipsInState } from '../data/queries';
import { noteEnd, type PrintedHow, printSlip } from './print-slip';
import { isPrinterReady, type OnLight } from './printer-ready';
import { whySlipAsks } from './slip-asks';
import type { Holds, Pace } from './spool-holds';
import { alone } from './spool-lock';
import type { Workplace } from './workplace';

/** What prints on one printer, or writes PDFs: a dead one holds up its own slips and no others. */
export type Lane = {
  readonly look: () => void;
  /** Forgets that the printer was dead a moment ago, and looks. */
  readonly poke: () => void;
  readonly running: () => Promise<void> | null;
};

/** The lane of slips that become PDFs. */
export const PDF_LANE = 'pdf';
/** A printer that just printed is not asked again first: the wire asks it anyway before the first dot. */
const TRUST_MS = 10_000;
/** Its own fault (a broken row, nothing to draw with): it must not hold up the slips behind it. */
const FAULT = { outcome: 'not-sent', reason: 'print-fault', isOwnFault: true } as const;

/** Who is known to be dead or alive; shared, since a printer may be another's spare. */
export type Standings = Map<string, { trustedUntil: number; downUntil: number }>;

type LaneParts = {
  readonly work: Workplace;
  readonly holds: Holds;
  readonly standings: Standings;
  readonly pace: Pace;
  readonly onLight: OnLight;
};

export function runLane(id: string, { work, holds, standings, pace, onLight }: LaneParts): Lane {
  const owed = new Map<string, SlipEnded>();
  let running: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const standingOf = (printer: string) => {
    const known = standings.get(printer) ?? { trustedUntil: 0, downUntil: 0 };
    standings.set(printer, known);
    return known;
  };
  const isDown = (printer: string) => performance.now() < standingOf(printer).downUntil;
  const noteDown = (printer: string) => {
    standings.set(printer, { trustedUntil: 0, downUntil: performance.now() + pace.firstMs });
  };
  const wouldPrint = async (printer: Printer) => {
    if (isDown(printer.id)) return false;
    if (performance.now() < standingOf(printer.id).trustedUntil) return true;
    if (await isPrinterReady(work, printer, onLight)) return true;
    noteDown(printer.id);
    return false;
  };
  /** The printer itself, or its spare while it is dead; undefined while neither would print. */
  const whoPrints = async (printer: Printer): Promise<Printer | undefined> => {
    if (await wouldPrint(printer)) return printer;
    const office = await findOffice(work.db);
    const spare = office && printersOf(office).find(one => one.id === printer.spare);
    return spare && (await wouldPrint(spare)) ? spare : undefined;
  };
  const take = (slip: string, printer: Printer | undefined, how: PrintedHow) => {
    if (how.unnoted) owed.set(slip, how.unnoted);
    if (how.outcome !== 'not-sent') {
      holds.release(slip);
      if (!printer) return;
      const trustedUntil = how.outcome === 'printed' ? performance.now() + TRUST_MS : 0;
      standings.set(printer.id, { trustedUntil, downUntil: 0 });
    } else if (how.reason !== 'not-waiting') {
      holds.hold(slip, how.reason);
      if (!printer || how.isOwnFault) return;
      noteDown(printer.id);
      onLight({ state: 'down', reason: how.reason }, printer.id);
    }
  };
  const payOwed = async () => {
    for (const [slip, end] of owed) if (await noteEnd(work, slip, end)) owed.delete(slip);
  };
  const round = async () => {
    if (owed.size > 0) await alone(id, payOwed);
    for (;;) {
      const next = await findNext(work, id, holds.isHeld);
      if (!next) return;
      const { job, way } = next;
      const printer = way.to === 'printer' ? await whoPrints(way.printer) : undefined;
      if (way.to === 'printer' && !printer) return;
      const printed = alone(printer?.id ?? id, () => printSlip(work, job, printer));
      take(job.id, printer, await printed.catch(() => FAULT));
    }
  };
  const wakeLater = () => {
    const down = standingOf(id).downUntil - performance.now();
    const waits = [holds.nextIn(), down, owed.size > 0 ? pace.firstMs : undefined];
    const ahead = waits.filter(ms => ms !== undefined && ms > 0) as number[];
    clearTimeout(timer);
    if (ahead.length > 0) timer = setTimeout(look, Math.min(...ahead) + 1);
  };
  const look = () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await round().catch(() => noteDown(id));
      }
    })().finally(() => {
      running = null;
      wakeLater();
    });
  };
  return {
    look,
    poke: () => {
      standingOf(id).downUntil = 0;
      look();
    },
    running: () => running,
  };
}

type Next = { readonly job: Stored<'slip'>; readonly way: Exclude<Way, { readonly to: 'none' }> };

/** The oldest slip of a lane that can be printed now, and how. */
async function findNext(
  work: Workplace,
  lane: string,
  isHeld: (slip: string) => boolean,
): Promise<Next | undefined> {
  const office = await findOffice(work.db);
  if (!office) return undefined;
  for (const job of await slipsInState(work.db, ['waiting'])) {
    const way = wayNow(job, office);
    if (way.to === 'none' || laneOf(way) !== lane || isHeld(job.id)) continue;
    if ((await whySlipAsks(work, job)) === null) return { job, way };
  }
  return undefined;
}

function laneOf(way: Next['way']): string {
  return way.to === 'pdf' ? PDF_LANE : way.printer.id;
}
