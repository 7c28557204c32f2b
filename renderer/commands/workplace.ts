import type { WorkingCalendar } from '../../shared/calendar/working-calendar';
import type { Catalogue } from '../../shared/catalogue/catalogue';
import type { CounterBridge, Identity } from '../../shared/ipc/contract';
import type { Result } from '../../shared/kit/result';
import type { Instant, PlainDate } from '../../shared/kit/time';
import type { CounterDatabase, Stored } from '../data/database';
import type { Gate, Journal } from '../data/gate';

/** What every command works with; put together once at the start of the desk window. */
export type Workplace = {
  readonly db: CounterDatabase;
  readonly gate: Gate;
  readonly journal: Journal;
  readonly ask: CounterBridge['ask'];
  readonly identity: () => Identity | null;
  /** Chooses who this PC is, once; the epoch comes from the main process. */
  readonly identify: (chosen: Omit<Identity, 'epoch'>) => Promise<Result<Identity, 'already-identified'>>;
  readonly version: string;
  readonly now: () => Instant;
  readonly today: () => PlainDate;
  readonly newId: () => string;
  readonly catalogue: Catalogue;
  readonly calendarOf: (office: Stored<'office'>) => WorkingCalendar;
};
