import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PinVerifier } from '../../shared/people/person';
import type { PinAttempts } from './attempts';
import { fitsPin } from './pin';

export type ShownPin = { readonly person: string; readonly pin: string; readonly verifier: PinVerifier };
export type CheckPin = (shown: ShownPin) => Promise<Result<null, 'wrong-pin' | 'pin-locked'>>;

/**
 * Checks PINs one after the other, so that many guesses at once cannot pass together before the first wrong
 * one counts.
 *
 * @param sleep waits so many ms
 */
export function createPinCheck(attempts: PinAttempts, sleep: (ms: number) => Promise<void>): CheckPin {
  const last = new Map<string, Promise<unknown>>();
  const check: CheckPin = async ({ person, pin, verifier }) => {
    const wait = await attempts.waitFor(person);
    if (wait === 'locked') return refuse('pin-locked');
    if (wait > 0) await sleep(wait);
    if (!(await fitsPin(pin, verifier))) {
      await attempts.wrong(person);
      return refuse('wrong-pin');
    }
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
