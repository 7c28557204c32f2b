import type { SlipKind } from '../../shared/printing/job';
import type { CounterDatabase } from '../data/database';
import type { DeedWrite } from '../data/gate';
import { slipsOf } from '../data/queries';

/**
 * The deeds that drop papers of a ticket or dossier which have not come out yet: what they say is no longer so.
 *
 * @param since papers made before it tell of something else, which still stands
 */
export async function dropsOf(
  db: CounterDatabase,
  of: string,
  kinds: readonly SlipKind[],
  since = '',
): Promise<readonly DeedWrite[]> {
  return (await slipsOf(db, of))
    .filter(({ kind, composedAt }) => kinds.includes(kind) && composedAt >= since)
    .filter(({ state }) => state === 'waiting' || state === 'unknown')
    .map(({ id }): DeedWrite => ({ deed: 'slip.settled', id, body: { outcome: 'expired' } }));
}
