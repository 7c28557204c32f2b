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
  /** Her desk lies in front now; whoever had it leaves it. `null`: nobody's. */
  readonly front: (person: string | null) => void;
  /** How long ago she left the front, ms; undefined when she never had it or signed out. */
  readonly leftAgo: (person: string) => number | undefined;
  readonly forget: (person: string) => void;
};

/** @param now ms of a clock that nobody can set back */
export function openPresence(now: () => number): Presence {
  const key = randomBytes(32);
  const macOf = (person: string, pin: string) =>
    createHmac('sha256', key).update(`${person}\n${pin}`).digest();
  const known = new Map<string, { readonly mac: Buffer; readonly verifier: string }>();
  const left = new Map<string, number>();
  let inFront: string | null = null;
  return {
    knows(person, pin, verifier) {
      const entry = known.get(person);
      // A PIN set anew meanwhile has another verifier.
      if (entry?.verifier !== verifier.hash) return undefined;
      return timingSafeEqual(entry.mac, macOf(person, pin));
    },
    shown: (person, pin, verifier) =>
      void known.set(person, { mac: macOf(person, pin), verifier: verifier.hash }),
    front(person) {
      if (inFront !== null && inFront !== person) left.set(inFront, now());
      if (person !== null) left.delete(person);
      inFront = person;
    },
    leftAgo(person) {
      const at = known.has(person) ? left.get(person) : undefined;
      return at === undefined ? undefined : now() - at;
    },
    forget(person) {
      known.delete(person);
      left.delete(person);
      if (inFront === person) inFront = null;
    },
  };
}
