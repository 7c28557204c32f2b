import type { SyncReason } from '../../shared/sync/sync-status';
import { LockedStore } from '../journal/kept-page';

/** Ends a trip to the city before its time; the courier decides by the reason when to set out again. */
export class Halt extends Error {
  constructor(
    readonly reason: SyncReason,
    /** What the city asked to be waited (`Retry-After`), ms. */
    readonly askedMs = 0,
  ) {
    super(reason);
  }
}

/** Runs a port's work; whatever it throws becomes a halt for `reason` and keeps its cause. */
export async function orHalt<T>(
  reason: SyncReason | ((fault: unknown) => SyncReason),
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw Object.assign(new Halt(typeof reason === 'string' ? reason : reason(cause)), { cause });
  }
}

/** A reading of the journal; whether it could not be opened or not be read is another reason each. */
export function orLocked<T>(read: () => Promise<T>): Promise<T> {
  return orHalt(fault => (fault instanceof LockedStore ? 'locked' : 'journal-trouble'), read);
}
