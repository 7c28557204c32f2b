import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { findJson, writeWhole } from '../files/atomic';

const Attempts = z.record(z.string(), z.strictObject({ wrong: z.int().min(0), lastAt: z.number() }));
type Attempts = z.infer<typeof Attempts>;

/**
 * Three wrong PINs are free, the next ones wait 2, 4, 8 ... s; the tenth locks for a quarter of an hour, and so
 * does every wrong one after it. Not for ever: the only supervisor of a ward has nobody to unlock her. At four
 * tries an hour, six digits take years to guess.
 */
const FREE = 3;
const LOCK = 10;
const LOCK_MS = 15 * 60_000;
const MAX_WAIT_MS = 60_000;
/** How long somebody who showed the right PIN may forgive a colleague's wrong ones. */
const SHOWN_MS = 60_000;

/** Wrong PINs by person, kept in a file of their own so that a restart forgives nothing. */
export type PinAttempts = {
  /** Milliseconds that this person must still wait, or `locked`. */
  readonly waitFor: (person: string) => Promise<number | 'locked'>;
  readonly wrong: (person: string) => Promise<void>;
  readonly right: (person: string) => Promise<void>;
  /** Forgets the wrong PINs of `person`, if `by` showed the right one of her own within the last minute. */
  readonly forgive: (by: string, person: string) => Promise<Result<null, 'not-shown'>>;
};

export function openAttempts(path: string, realNow: () => number): PinAttempts {
  let known: Attempts | null = null;
  const shownAt = new Map<string, number>();
  const read = async (): Promise<Attempts> => {
    known ??= Attempts.catch({}).parse(await findJson(path).catch(() => undefined));
    return known;
  };
  const write = async (attempts: Attempts) => {
    known = attempts;
    await writeWhole(path, JSON.stringify(attempts));
  };
  const forget = async (person: string) => {
    const { [person]: known, ...others } = await read();
    if (known) await write(others);
  };
  return {
    async waitFor(person) {
      const attempt = (await read())[person];
      if (!attempt || attempt.wrong < FREE) return 0;
      if (attempt.wrong >= LOCK) {
        const passed = realNow() - attempt.lastAt;
        if (passed >= LOCK_MS) return 0;
        // A clock that was set back would stretch the lock by as much: it begins anew instead.
        if (passed < 0) await write({ ...(await read()), [person]: { ...attempt, lastAt: realNow() } });
        return 'locked';
      }
      const wait = Math.min(MAX_WAIT_MS, 1000 * 2 ** (attempt.wrong - FREE + 1));
      return Math.min(wait, Math.max(0, attempt.lastAt + wait - realNow()));
    },
    async wrong(person) {
      const attempts = await read();
      await write({
        ...attempts,
        [person]: { wrong: (attempts[person]?.wrong ?? 0) + 1, lastAt: realNow() },
      });
    },
    async right(person) {
      shownAt.set(person, realNow());
      await forget(person);
    },
    async forgive(by, person) {
      const ago = realNow() - (shownAt.get(by) ?? Number.NEGATIVE_INFINITY);
      if (ago < 0 || ago > SHOWN_MS) return refuse('not-shown');
      await forget(person);
      return ok(null);
    },
  };
}
