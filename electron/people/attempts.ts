import { z } from 'zod';
import { findJson, writeWhole } from '../files/atomic';

const Attempts = z.record(z.string(), z.strictObject({ wrong: z.int().min(0), lastAt: z.number() }));
type Attempts = z.infer<typeof Attempts>;

/** Three wrong PINs are free, the next ones wait 2, 4, 8 ... s; the tenth locks until a supervisor helps. */
const FREE = 3;
const LOCK = 10;
const MAX_WAIT_MS = 60_000;

/** Wrong PINs by person, kept in a file of their own so that a restart forgives nothing. */
export type PinAttempts = {
  /** Milliseconds that this person must still wait, or `locked`. */
  readonly waitFor: (person: string) => Promise<number | 'locked'>;
  readonly wrong: (person: string) => Promise<void>;
  readonly right: (person: string) => Promise<void>;
};

export function openAttempts(path: string, realNow: () => number): PinAttempts {
  let known: Attempts | null = null;
  const read = async (): Promise<Attempts> => {
    known ??= Attempts.catch({}).parse(await findJson(path).catch(() => undefined));
    return known;
  };
  const write = async (attempts: Attempts) => {
    known = attempts;
    await writeWhole(path, JSON.stringify(attempts));
  };
  return {
    async waitFor(person) {
      const attempt = (await read())[person];
      if (!attempt || attempt.wrong < FREE) return 0;
      if (attempt.wrong >= LOCK) return 'locked';
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
      const { [person]: known, ...others } = await read();
      if (known) await write(others);
    },
  };
}
