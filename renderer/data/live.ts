import { useLiveQuery } from 'dexie-react-hooks';

/**
 * A question to the tables that answers anew whenever what it read has changed, in whichever window that
 * happened. Undefined until the first answer.
 */
export function useLive<T>(ask: () => Promise<T>, reads: readonly unknown[] = []): T | undefined {
  return useLiveQuery(ask, [...reads]);
}
