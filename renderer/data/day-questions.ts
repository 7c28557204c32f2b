import type { PlainDate } from '../../shared/kit/time';
import type { CounterDatabase } from './database';

/** How much was done on a day, counted on the indexes alone: no row is read. */
export type DayCounts = {
  readonly day: PlainDate;
  readonly received: number;
  readonly returned: number;
  /** Tickets served. */
  readonly served: number;
};

export async function countsOfDay(db: CounterDatabase, day: PlainDate): Promise<DayCounts> {
  return {
    day,
    received: await db.dossiers.where('day').equals(day).count(),
    returned: await db.dossiers.where('returned.at').between(`${day}T`, `${day}U`).count(),
    served: await db.tickets.where('[day+state]').equals([day, 'served']).count(),
  };
}
