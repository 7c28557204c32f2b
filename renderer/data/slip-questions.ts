import { addDays, type Instant, instantAt, type PlainDate } from '../../shared/kit/time';
import type { CounterDatabase, Stored } from './database';

/** Slips made since an instant, oldest first. Their ids begin with the time of making, so no index is needed. */
export function slipsSince(db: CounterDatabase, since: Instant): Promise<Stored<'slip'>[]> {
  return db.slips.where('id').aboveOrEqual(idFrom(since)).toArray();
}

/** Ids of slips made up to the end of a day. */
export function slipsBefore(db: CounterDatabase, day: PlainDate): Promise<string[]> {
  return db.slips
    .where('id')
    .below(idFrom(instantAt(addDays(day, 1), '00:00')))
    .primaryKeys();
}

function idFrom(since: Instant): string {
  const ms = since.toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-`;
}

/** The slips that speak of any of these tickets or dossiers. */
export function slipsOfAny(db: CounterDatabase, subjects: readonly string[]): Promise<Stored<'slip'>[]> {
  return db.slips.where('of').anyOf(subjects).toArray();
}
