import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PlainDate } from '../../shared/kit/time';
import { whyNotOn } from '../../shared/people/role-on';
import type { PinAttempts } from './attempts';
import type { PeopleBook } from './people-book';
import { fitsVerifier } from './pin';
import type { Presence } from './presence';

export type ShownPin = { readonly person: string; readonly pin: string };
export type PinCheckReason = 'clerk-unknown' | 'left' | 'off-list' | 'wrong-pin' | 'pin-locked';
export type CheckPin = (shown: ShownPin) => Promise<Result<null, PinCheckReason>>;

export type PinCheckParts = {
  readonly book: Pick<PeopleBook, 'find'>;
  readonly attempts: PinAttempts;
  readonly presence: Presence;
  readonly today: () => PlainDate;
  /** Waits so many ms. */
  readonly sleep: (ms: number) => Promise<void>;
};

/**
 * Checks PINs one after the other, so that many guesses at once cannot pass together before the first wrong
 * one counts. What a PIN is compared with comes from the journal, never from the page that asks.
 */
export function createPinCheck({ book, attempts, presence, today, sleep }: PinCheckParts): CheckPin {
  const last = new Map<string, Promise<unknown>>();
  const check: CheckPin = async ({ person, pin }) => {
    const known = await book.find(person);
    if (!known?.verifier) return refuse('clerk-unknown');
    const whyNot = whyNotOn(known, today());
    if (whyNot) return refuse(whyNot);
    const { verifier } = known;
    const wait = await attempts.waitFor(person);
    if (wait === 'locked') return refuse('pin-locked');
    if (wait > 0) await sleep(wait);
    if (!(presence.knows(person, pin, verifier) ?? (await fitsVerifier(pin, verifier)))) {
      await attempts.wrong(person);
      return refuse('wrong-pin');
    }
    presence.shown(person, pin, verifier);
    await attempts.right(person);
    return ok(null);
  };
  return shown => {
    const before = last.get(shown.person) ?? Promise.resolve();
    const turn = before.then(() => check(shown));
    last.set(
      shown.person,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
