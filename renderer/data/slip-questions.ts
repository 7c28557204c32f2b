import type { Instant } from '../../shared/kit/time';
import type { CounterDatabase, Stored } from './database';

/** Slips made since an instant, oldest first. Their ids begin with the time of making, so no index is needed. */
export function slipsSince(db: CounterDatabase, since: Instant): Promise<Stored<'slip'>[]> {
  const ms = since.toString(16).padStart(12, '0');
  return db.slips
    .where('id')
    .aboveOrEqual(`${ms.slice(0, 8)}-${ms.slice(8)}-`)
    .toArray();
}

/** The slips that speak of any of these tickets or dossiers. */
export function slipsOfAny(db: CounterDatabase, subjects: readonly string[]): Promise<Stored<'slip'>[]> {
  return db.slips.where('of').anyOf(subjects).toArray();
}
