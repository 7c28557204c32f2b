import { useLiveQuery } from 'dexie-react-hooks';
import { whenLanded } from './in-flight';

/**
 * A question to the tables that answers anew whenever what it read has changed, in whichever window that
 * happened. Undefined until the first answer.
 */
export function useLive<T>(ask: () => Promise<T>, reads: readonly unknown[] = []): T | undefined {
  return useLiveQuery(whenLanded(ask), [...reads]);
}
