import { Dexie } from 'dexie';

/** A deed takes some 15 ms, 50 on a slow disk. Whoever waited so long asks all the same: the disk may hang. */
const PATIENCE_MS = 200;

let deeds = 0;
const waiting = new Set<() => void>();

/** Runs a deed of this window; until it is acknowledged, or refused, it is in flight. */
export async function inFlight<T>(deed: () => Promise<T>): Promise<T> {
  deeds += 1;
  try {
    return await deed();
  } finally {
    deeds -= 1;
    // Behind whoever waits for the deed itself.
    setTimeout(goOn);
  }
}

function goOn(): void {
  if (deeds === 0) for (const go of waiting) go();
}

/**
 * A question to the tables that is asked once no deed is in flight. What follows the tables is asked anew at every commit:
 * that stood between the clerk and her acknowledgement (a single question took 1 ms of 11), and showed what was not kept
 * twice yet.
 */
export function whenLanded<T>(ask: () => Promise<T>, patienceMs = PATIENCE_MS): () => Promise<T> {
  // Async itself, and with Dexie's own promise: else `liveQuery` would not hear what is read behind it.
  return async () => {
    if (deeds > 0) await landing(patienceMs);
    return ask();
  };
}

function landing(patienceMs: number): PromiseLike<void> {
  return new Dexie.Promise<void>(resolve => {
    const go = () => {
      clearTimeout(timer);
      waiting.delete(go);
      resolve();
    };
    const timer = setTimeout(go, patienceMs);
    waiting.add(go);
  });
}
