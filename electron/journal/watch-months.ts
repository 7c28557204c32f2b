import { z } from 'zod';
import { findJson, writeWhole } from '../files/atomic';
import type { SealedMonths } from './sealed-months';

const DAY_MS = 24 * 3_600_000;
/** A rotted disk is found while a backup of last month still exists; reading 5 GB takes a minute then. */
const BETWEEN_MS = 30 * DAY_MS;
const Noted = z.object({ checkedMs: z.number() });

/**
 * Seals what closed, and about once a month reads all closed months again. What is damaged is looked at once a day until
 * it was mended. Asked every few minutes, it does next to nothing nearly always.
 *
 * @param path of the note when that was last done
 * @param now the PC's own clock, ms
 * @param onRead hears how many bytes of the closed months were read; the last time with both the same
 */
export function watchMonths(
  months: SealedMonths,
  path: string,
  now: () => number,
  onRead: (read: number, total: number) => void,
): () => Promise<void> {
  let damagedMs: number | null = null;
  return async () => {
    await months.seal();
    const noted = Noted.safeParse(await findJson(path).catch(() => undefined));
    const since = damagedMs ?? (noted.success ? noted.data.checkedMs : 0);
    // A clock that was ahead must not put it off for years.
    const isDue = Math.abs(now() - since) > (damagedMs === null ? BETWEEN_MS : DAY_MS);
    if (!isDue) return;
    // While the store is locked nothing was read: it is due still.
    if (!(await months.check(onRead))) return;
    const isWhole = months.faults().length === 0;
    damagedMs = isWhole ? null : now();
    if (isWhole) await writeWhole(path, `${JSON.stringify({ checkedMs: now() })}\n`);
  };
}
