import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PinVerifier } from '../../shared/people/person';

/**
 * Who showed her PIN or badge since the app started. Her next one is compared with a keyed hash in memory: 60 ms of
 * scrypt would be felt at every change-over. The key is random, never written, and gone with the process.
 */
export type Presence = {
  /** Whether this is the PIN or badge she showed, or undefined when it must be checked against the verifier. */
  readonly knows: (person: string, secret: string, verifier: PinVerifier) => boolean | undefined;
  readonly shown: (person: string, secret: string, verifier: PinVerifier) => void;
  /** How long ago that of this verifier was shown, ms; undefined when it was not since the start. */
  readonly shownAgo: (verifier: PinVerifier) => number | undefined;
  /** Her desk lies in front now; whoever had it leaves it. Null: nobody's. */
  readonly front: (person: string | null) => void;
  /** How long ago she left the front, ms; undefined when she never had it or signed out. */
  readonly leftAgo: (person: string) => number | undefined;
  /** Nobody is at the PC any more: whoever had the front has left it for good. */
  readonly lock: () => void;
  readonly forget: (person: string) => void;
};

type Shown = { readonly person: string; readonly mac: Buffer; readonly at: number };

/** @param now ms of a clock that nobody can set back */
export function openPresence(now: () => number): Presence {
  const key = randomBytes(32);
  const macOf = (person: string, secret: string) =>
    createHmac('sha256', key).update(`${person}\n${secret}`).digest();
  /** By the verifier's hash: what is set anew meanwhile has another one. */
  const known = new Map<string, Shown>();
  const left = new Map<string, number>();
  let inFront: string | null = null;
  const ago = (at: number | undefined) => (at === undefined ? undefined : now() - at);
  const isHere = (person: string) => [...known.values()].some(shown => shown.person === person);
  return {
    knows(person, secret, verifier) {
      const shown = known.get(verifier.hash);
      return shown && timingSafeEqual(shown.mac, macOf(person, secret));
    },
    shown(person, secret, verifier) {
      known.set(verifier.hash, { person, mac: macOf(person, secret), at: now() });
    },
    shownAgo: verifier => ago(known.get(verifier.hash)?.at),
    front(person) {
      // Only who showed herself can be in front: the page's word alone opens nothing later.
      const next = person !== null && isHere(person) ? person : null;
      if (inFront !== null && inFront !== next) left.set(inFront, now());
      if (next !== null) left.delete(next);
      inFront = next;
    },
    leftAgo: person => ago(isHere(person) ? left.get(person) : undefined),
    lock() {
      inFront = null;
      left.clear();
    },
    forget(person) {
      for (const [hash, shown] of known) if (shown.person === person) known.delete(hash);
      left.delete(person);
      if (inFront === person) inFront = null;
    },
  };
}
