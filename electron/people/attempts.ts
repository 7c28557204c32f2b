import { z } from 'zod';
import type { SealedFile } from '../files/sealed-file';

const Attempt = z.strictObject({ wrong: z.int().min(0), lastAt: z.number() });
type Attempt = z.infer<typeof Attempt>;
/** `rest` stands for everybody who is not in `all`. */
const Kept = z.strictObject({ all: z.record(z.string(), Attempt), rest: Attempt });
type Kept = z.infer<typeof Kept>;

/**
 * Three wrong PINs are free, the next ones wait 2, 4, 8 ... s; the tenth locks until a supervisor unlocks, or for a
 * quarter of an hour, and so does every wrong one after it. Not for ever: the only supervisor of a ward has nobody
 * to unlock her. At four tries an hour, six digits take years to guess.
 */
const FREE = 3;
const LOCK = 10;
const LOCK_MS = 15 * 60_000;
const MAX_WAIT_MS = 60_000;
/** What everybody has against her when the file is gone or was changed: 16 s before the next try, for each try. */
const SUSPECT = 6;

/** Wrong PINs by person, and badges that are nobody's; kept in a sealed file of their own so that a restart forgives nothing. */
export type PinAttempts = {
  /** Milliseconds that this person must still wait, or `locked`. */
  readonly waitFor: (person: string) => Promise<number | 'locked'>;
  readonly wrong: (person: string) => Promise<void>;
  readonly right: (person: string) => Promise<void>;
  /** Forgets what was wrong where the last one is as long ago as a lock lasts: nobody is guessing now. */
  readonly calm: (person: string) => Promise<void>;
  /** The office is set up: from now on the file is to be missed when it is not there. */
  readonly begin: () => Promise<void>;
};

/**
 * @param isKnown whether people are known here already: a file that is missing then was taken away
 * @param realNow the PC's own clock, ms, never a rehearsal's
 */
export function openAttempts(
  file: SealedFile,
  isKnown: () => Promise<boolean>,
  realNow: () => number,
): PinAttempts {
  let known: Kept | null = null;
  let loading: Promise<Kept> | null = null;
  const read = async (): Promise<Kept> => {
    if (known) return known;
    loading ??= load(file, isKnown, realNow).finally(() => {
      loading = null;
    });
    const loaded = await loading;
    known ??= loaded;
    return known;
  };
  const put = async (person: string, attempt: Attempt) => {
    await read();
    // Read again after the waiting: another person's may have come in between.
    const { all, rest } = known ?? NONE;
    known = { all: { ...all, [person]: attempt }, rest };
    await file.write(known);
  };
  const attemptOf = async (person: string): Promise<Attempt> => {
    const { all, rest } = await read();
    return all[person] ?? rest;
  };
  return {
    begin() {
      known = NONE;
      return file.write(NONE);
    },
    async waitFor(person) {
      const attempt = await attemptOf(person);
      if (attempt.wrong < FREE) return 0;
      if (attempt.wrong >= LOCK) {
        const passed = realNow() - attempt.lastAt;
        if (passed >= LOCK_MS) return 0;
        // A clock that was set back would stretch the lock by as much: it begins anew instead.
        if (passed < 0) await put(person, { ...attempt, lastAt: realNow() });
        return 'locked';
      }
      const wait = Math.min(MAX_WAIT_MS, 1000 * 2 ** (attempt.wrong - FREE + 1));
      return Math.min(wait, Math.max(0, attempt.lastAt + wait - realNow()));
    },
    async wrong(person) {
      await put(person, { wrong: (await attemptOf(person)).wrong + 1, lastAt: realNow() });
    },
    async calm(person) {
      const { wrong, lastAt } = await attemptOf(person);
      if (wrong > 0 && realNow() - lastAt >= LOCK_MS) await put(person, { wrong: 0, lastAt: 0 });
    },
    async right(person) {
      if ((await attemptOf(person)).wrong > 0) await put(person, { wrong: 0, lastAt: 0 });
    },
  };
}

const NONE: Kept = { all: {}, rest: { wrong: 0, lastAt: 0 } };

async function load(file: SealedFile, isKnown: () => Promise<boolean>, realNow: () => number): Promise<Kept> {
  const kept = await file.read();
  const parsed = Kept.safeParse(kept.state === 'read' ? kept.value : null);
  if (parsed.success) return parsed.data;
  const isSuspect = kept.state !== 'absent' || (await isKnown());
  return isSuspect ? { all: {}, rest: { wrong: SUSPECT, lastAt: realNow() } } : NONE;
}
