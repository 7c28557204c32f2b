import type { Answer } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import type { PlainDate } from '../../shared/kit/time';
import type { PinVerifier } from '../../shared/people/person';
import { roleOn, whyNotOn } from '../../shared/people/role-on';
import type { RecoveryKeyReason } from '../../shared/sealing/recovery-key';
import type { PinAttempts } from './attempts';
import type { PeopleBook } from './people-book';

/** Whether what was typed is this store's recovery key. */
export type ProveRecoveryKey = (
  typed: string,
) => Promise<Result<null, 'locked' | RecoveryKeyReason | 'recovery-key-differs'>>;

/** Wrong recovery keys are counted under the name that no person can have. */
const KEY = 'system';

/**
 * A supervisor's new PIN by the recovery key: one try after the other, a key that is well-formed and wrong counted
 * like a wrong PIN. What is wrong with its form is said at once: the check digits tell nothing of the key.
 */
export function createRecovery(parts: {
  readonly book: Pick<PeopleBook, 'find'>;
  readonly attempts: PinAttempts;
  readonly prove: ProveRecoveryKey;
  readonly makeVerifier: (pin: string) => Promise<Result<PinVerifier, 'weak-pin'>>;
  readonly isTaken: (pin: string, person: string) => Promise<boolean>;
  readonly today: () => PlainDate;
  readonly sleep: (ms: number) => Promise<void>;
}) {
  const { book, attempts, prove, makeVerifier, isTaken, today, sleep } = parts;
  const take = takeTurns();
  return (asked: {
    readonly typed: string;
    readonly person: string;
    readonly pin: string;
  }): Promise<Answer<'people.recover'>> =>
    take(async () => {
      const { typed, person: id, pin } = asked;
      const person = await book.find(id);
      if (!person) return refuse('clerk-unknown');
      const whyNot = whyNotOn(person, today());
      if (whyNot) return refuse(whyNot);
      if (roleOn(person, today()) !== 'supervisor') return refuse('not-supervisor');
      const made = await makeVerifier(pin);
      if (!made.ok) return made;
      const wait = await attempts.waitFor(KEY);
      if (wait === 'locked') return refuse('key-locked');
      if (wait > 0) await sleep(wait);
      const proved = await prove(typed);
      if (!proved.ok) {
        if (proved.reason === 'recovery-key-differs') await attempts.wrong(KEY);
        return proved;
      }
      await attempts.right(KEY);
      if (await isTaken(pin, id)) return refuse('choose-another');
      await attempts.right(id);
      return ok(made.value);
    });
}
