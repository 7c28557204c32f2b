import { liveQuery } from 'dexie';
import { whenLanded } from './in-flight';

/** Calls `onAnswer` with every new answer to a question to the tables; answers a function that stops it. */
export function watch<T>(ask: () => Promise<T>, onAnswer: (answer: T) => void): () => void {
  const subscription = liveQuery(whenLanded(ask)).subscribe({ next: onAnswer, error: () => undefined });
  return () => subscription.unsubscribe();
}
