import { dayOf, fromIso, instantAt, type PlainDate } from '../../../shared/kit/time';
import type { WhyAsks } from '../../../shared/printing/asks-first';
import { whySlipAsks } from '../../commands/slip-asks';
import { isPrinting } from '../../commands/spool-lock';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { slipsInState } from '../../data/queries';
import { slipsSince } from '../../data/slip-questions';

/** A slip on the spool's page. `asks`: why it waits for an answer, null where it needs none. */
export type SpoolRow = {
  readonly slip: Stored<'slip'>;
  readonly asks: 'unknown' | WhyAsks | null;
};

/** The spool's page: what asks, what waits (each oldest first), and what was done today, the latest first. */
export type SpoolPage = {
  readonly asking: readonly SpoolRow[];
  readonly waiting: readonly SpoolRow[];
  readonly done: readonly SpoolRow[];
};

const OPEN = ['waiting', 'started', 'unknown'] as const;

/**
 * Reads the page at one moment: asked one after the other, an answered slip stood for an instant among the
 * open and the done ones, and a quick key met the wrong one.
 */
export async function readSpool(work: Workplace, today: PlainDate): Promise<SpoolPage> {
  const { db } = work;
  const [open, recent] = await db.transaction('r', db.slips, () =>
    Promise.all([slipsInState(db, OPEN), slipsSince(db, instantAt(today, '00:00'))]),
  );
  const rows = await Promise.all(open.map(slip => toRow(work, slip)));
  return {
    asking: rows.filter(row => row.asks !== null),
    waiting: rows.filter(row => row.asks === null),
    done: recent
      .filter(slip => isDone(slip) && dayOf(fromIso(slip.composedAt)) === today)
      .reverse()
      .map(doneRow),
  };
}

/** For rows of the done list. */
export function doneRow(slip: Stored<'slip'>): SpoolRow {
  return { slip, asks: null };
}

async function toRow(work: Workplace, slip: Stored<'slip'>): Promise<SpoolRow> {
  if (slip.state === 'unknown') return { slip, asks: 'unknown' };
  // Begun while nobody prints: its end was lost, and only a person can tell.
  if (slip.state === 'started') return { slip, asks: (await isPrinting()) ? null : 'unknown' };
  return { slip, asks: await whySlipAsks(work, slip) };
}

function isDone({ state }: Stored<'slip'>): boolean {
  return !(OPEN as readonly string[]).includes(state);
}
