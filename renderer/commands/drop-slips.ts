import type { SlipKind } from '../../shared/printing/job';
import type { CounterDatabase } from '../data/database';
import type { DeedWrite } from '../data/gate';
import { slipsOf } from '../data/queries';

/** The deeds that drop papers of a ticket or dossier which have not come out yet: what they say is no longer so. */
export async function dropsOf(
  db: CounterDatabase,
  of: string,
  kinds: readonly SlipKind[],
): Promise<readonly DeedWrite[]> {
  return (await slipsOf(db, of))
    .filter(({ kind, state }) => kinds.includes(kind) && (state === 'waiting' || state === 'unknown'))
    .map(({ id }): DeedWrite => ({ deed: 'slip.settled', id, body: { outcome: 'expired' } }));
}
