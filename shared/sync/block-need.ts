import { blocksOn } from '../dossiers/code';
import { addDays, type PlainDate } from '../kit/time';
import type { BlockLeased } from '../station/station';
import type { BlockNeed } from './contract';

/** Numbers asked for a day: a PC takes in at most about 150 dossiers. */
export const BLOCK_SIZE = 200;
/** Asked this far ahead, so that a line down for days costs no official number. */
const DAYS_AHEAD = 14;
/** Below this many days ahead, or this many numbers left today, more is asked for. */
const LEAST_DAYS = 7;
const LEAST_LEFT = 40;

/**
 * The numbers this PC should ask the city for now, or null.
 *
 * @param of which blocks count: the agency's, leased to this very store
 * @param used how many official numbers of today are drawn
 * @param oldestWaiting reception day of the oldest dossier that still has a provisional code, or null
 */
export function blockNeed(
  blocks: readonly BlockLeased[],
  of: { readonly epoch: number; readonly agency: string },
  today: PlainDate,
  { used, oldestWaiting }: { readonly used: number; readonly oldestWaiting: PlainDate | null },
): BlockNeed | null {
  const { agency } = of;
  const toDay = addDays(today, DAYS_AHEAD);
  const countOn = (day: PlainDate) =>
    blocksOn(blocks, { ...of, day }).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (oldestWaiting !== null && countOn(oldestWaiting) === 0) {
    return { agency, fromDay: oldestWaiting, toDay, size: BLOCK_SIZE };
  }
  // A day gone by whose numbers did not last: more of that day alone.
  if (oldestWaiting !== null && oldestWaiting < today) {
    return { agency, fromDay: oldestWaiting, toDay: oldestWaiting, size: BLOCK_SIZE };
  }
  if (countOn(today) - used < LEAST_LEFT) return { agency, fromDay: today, toDay, size: BLOCK_SIZE };
  if (countOn(addDays(today, LEAST_DAYS)) === 0) {
    return { agency, fromDay: addDays(today, 1), toDay, size: BLOCK_SIZE };
  }
  return null;
}
