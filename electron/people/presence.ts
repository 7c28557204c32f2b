import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PinVerifier } from '../../shared/people/person';

/**
 * Who showed her PIN since the app started. Her next one is compared with a keyed hash in memory: 60 ms of
 * scrypt would be felt at every change-over. The key is random, never written, and gone with the process.
 */
export type Presence = {
  /** Whether this PIN is the one she showed, or undefined when she must be checked against the verifier. */
  readonly knows: (person: string, pin: string, verifier: PinVerifier) => boolean | undefined;
  readonly shown: (person: string, pin: string, verifier: PinVerifier) => void;
  /** How long ago she showed her PIN, ms; undefined when she did not since the start. */
  readonly shownAgo: (person: string) => number | undefined;
  /** Her desk lies in front now; whoever had it leaves it. Null: nobody's. */
  readonly front: (person: string | null) => void;
  /** How long ago she left the front, ms; undefined when she never had it or signed out. */
  readonly leftAgo: (person: string) => number | undefined;
  /** Nobody is at the PC any more: whoever had the front has left it for good. */
  readonly lock: () => void;
  readonly forget: (person: string) => void;
};

type Shown = { readonly mac: Buffer; readonly verifier: string; readonly at: number };

/** @param now ms of a clock that nobody can set back */
export function openPresence(now: () => number): Presence {
  const key = randomBytes(32);
  const macOf = (person: string, pin: string) =>
    createHmac('sha256', key).update(`${person}\n${pin}`).digest();
  const known = new Map<string, Shown>();
  const left = new Map<string, number>();
  let inFront: string | null = null;
  const ago = (at: number | undefined) => (at === undefined ? undefined : now() - at);
  return {
    knows(person, pin, verifier) {
      const entry = known.get(person);
      // A PIN set anew meanwhile has another verifier.
      if (entry?.verifier !== verifier.hash) return undefined;
      return timingSafeEqual(entry.mac, macOf(person, pin));
    },
    shown(person, pin, verifier) {
      known.set(person, { mac: macOf(person, pin), verifier: verifier.hash, at: now() });
    },
    shownAgo: person => ago(known.get(person)?.at),
    front(person) {
      // Only who showed her PIN can be in front: the page's word alone opens nothing later.
      const next = person !== null && known.has(person) ? person : null;
      if (inFront !== null && inFront !== next) left.set(inFront, now());
      if (next !== null) left.delete(next);
      inFront = next;
    },
    leftAgo: person => ago(known.has(person) ? left.get(person) : undefined),
    lock() {
      inFront = null;
      left.clear();
    },
    forget(person) {
      known.delete(person);
      left.delete(person);
      if (inFront === person) inFront = null;
    },
  };
}
