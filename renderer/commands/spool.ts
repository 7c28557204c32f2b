import { printersOf } from '../../shared/office/printers-of';
import { findOffice } from '../data/queries';
import type { OnLight } from './printer-ready';
import { createHolds, type Holds, type Pace } from './spool-holds';
import { type Lane, PDF_LANE, runLane, type Standings } from './spool-lane';
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

/**
 * Prints what waits, oldest first, one slip at a time on each printer, whichever window it came from. A dead
 * printer is asked again every 3 s by a question that costs nothing, and holds up only the slips that need it. A
 * slip that fails is tried again after 3 s, then ever later up to a minute: every try is two entries in the ledger.
 */
export function runSpool(work: Workplace, onLight: OnLight, pace: Pace = PACE): Spool {
  const holds = createHolds(pace);
  const standings: Standings = new Map();
  const lanes = new Map<string, Lane>();
  let looking: Promise<void> = Promise.resolve();

  const laneOf = (id: string) => {
    const lane = lanes.get(id) ?? runLane(id, { work, holds, standings, pace, onLight });
    lanes.set(id, lane);
    return lane;
  };
  /** Those of the printers that the office has now. */
  const each = (run: (lane: Lane) => void) => {
    looking = looking
      .then(() => findOffice(work.db))
      .then(office => {
        const printers = office ? printersOf(office).map(printer => printer.id) : [];
        for (const id of [...printers, PDF_LANE]) run(laneOf(id));
      })
      .catch(() => undefined);
  };
  return {
    look: () => each(lane => lane.look()),
    poke: () => {
      holds.release();
      standings.clear();
      each(lane => lane.poke());
    },
    settled: async () => {
      await looking;
      for (;;) {
        const running = [...lanes.values()].map(lane => lane.running()).find(one => one !== null);
        if (!running) return;
        await running;
      }
    },
    held: holds,
  };
}
