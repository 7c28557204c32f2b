import { Dexie } from 'dexie';
import type { Head } from '../../shared/ledger/entry';

/** The journal has a deed that the tables did not keep, or does not say: nothing may be written beside it. */
export class CopiesDiffer extends Error {}

/**
 * Asks something of another process from within a transaction, beside its own requests. The answer is waited for with
 * the transaction kept open, which costs it empty requests; mostly it is there before it is wanted.
 */
export function askOutside<T>(ask: () => Promise<T>): () => PromiseLike<T> {
  let answer: { readonly is: T } | undefined;
  const asked = Dexie.ignoreTransaction(ask).then(is => {
    answer = { is };
    return is;
  });
  return () => (answer ? Dexie.Promise.resolve(answer.is) : Dexie.waitFor(asked));
}

/** Where the journal stands against the tables, while nobody but the asking transaction can write. */
export function standing(
  here: Head | undefined,
  there: Head | null | undefined,
): 'equal' | 'behind' | 'ahead' | 'unknown' {
  if (there === undefined) return 'unknown';
  const [seqHere, seqThere] = [here?.seq ?? 0, there?.seq ?? 0];
  if (seqHere !== seqThere) return seqThere < seqHere ? 'behind' : 'ahead';
  return here?.hash === there?.hash ? 'equal' : 'ahead';
}
