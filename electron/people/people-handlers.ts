import { ok, type Result, refuse } from '../../shared/kit/result';
import { dayOf } from '../../shared/kit/time';
import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import type { PinVerifier } from '../../shared/people/person';
import { canAct, roleOn } from '../../shared/people/role-on';
import { LockedFile, type SealedFile } from '../files/sealed-file';
import type { Handlers } from '../ipc/router';
import { openAttempts } from './attempts';
import { createPinCheck } from './check-pin';
import { type Ledger, openPeopleBook } from './people-book';
import { fitsPin, makeVerifier } from './pin';
import { openPresence } from './presence';

type PeopleCall = Extract<keyof Handlers, `people.${string}`>;

export type PeopleParts = {
  readonly ledger: Ledger;
  /** The files of the people's extract and of the wrong PINs. */
  readonly files: { readonly book: SealedFile; readonly attempts: SealedFile };
  /** The PC's own clock, ms since 1970. */
  readonly wallNow: () => number;
  /** A clock that nobody can set back, ms. */
  readonly steadyNow: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** scrypt's N for new PINs; the usual one when absent. */
  readonly cost?: number;
};

export type People = ReturnType<typeof openPeople>;

/** How long somebody who showed the right PIN may answer for a colleague. */
const ANSWERS_MS = 60_000;

/** All about people in the main process: who they are, what their PINs are worth, who is here. */
export function openPeople(parts: PeopleParts) {
  const { ledger, files, wallNow, steadyNow, sleep, cost } = parts;
  const book = openPeopleBook(ledger, files.book);
  const presence = openPresence(steadyNow);
  const attempts = openAttempts(files.attempts, async () => (await book.people()).length > 0, wallNow);
  const check = createPinCheck({ book, attempts, presence, sleep });

  /** Whether another has this PIN. Whose, nobody is told; the whole list is tried, so that time tells nothing either. */
  const isTaken = async (pin: string, person: string | null) => {
    const others = (await book.people()).filter(known => known.id !== person && known.verifier);
    const fits = await Promise.all(others.map(known => fitsPin(pin, known.verifier as PinVerifier)));
    return fits.includes(true);
  };
  /** Whether a supervisor has just shown her PIN: only she may learn that a PIN is another's, or forgive wrong ones. */
  const answersNow = async (by: string | null): Promise<Result<null, 'not-shown' | 'not-allowed'>> => {
    const ago = by === null ? undefined : presence.shownAgo(by);
    if (by === null || ago === undefined || ago > ANSWERS_MS) return refuse('not-shown');
    const person = await book.find(by);
    const isSupervisor = person && canAct(person) && roleOn(person, dayOf(wallNow())) === 'supervisor';
    return isSupervisor ? ok(null) : refuse('not-allowed');
  };
  const handlers: Pick<Handlers, PeopleCall> = {
    'people.make-verifier': async ({ pin, person, by }) => {
      const made = await makeVerifier(pin, cost);
      if (!made.ok) return made;
      const isFree = await unlocked(async () => {
        // Before the set-up there is nobody to answer, and nobody who could have the same.
        if (by === null && (await book.people()).length === 0) return made;
        const answers = await answersNow(by);
        if (!answers.ok) return answers;
        return (await isTaken(pin, person)) ? refuse('same-pin') : made;
      });
      // No keys yet either: nothing of people can be written before they are made.
      return by === null && !isFree.ok && isFree.reason === 'locked' ? made : isFree;
    },
    'people.check-pin': shown => unlocked(() => check(shown)),
    'people.forgive': ({ by, person }) =>
      unlocked(async () => {
        const answers = await answersNow(by);
        if (answers.ok) await attempts.right(person);
        return answers;
      }),
    'people.return': ({ person }) =>
      unlocked(async () => {
        const seconds = (await book.office())?.switchWithoutPinSeconds ?? 0;
        const ago = presence.leftAgo(person);
        if (seconds === 0 || ago === undefined || ago > seconds * 1_000) return refuse('pin-needed');
        presence.front(person);
        return ok(null);
      }),
    'people.front': ({ person }) => {
      presence.front(person);
      return null;
    },
  };
  return {
    handlers,
    /**
     * This very PC has just got its name: no wrong PIN counts yet. Told by the set-up and not by pages, since those of
     * another PC's set-up come down too. Never rejects; a file that could not be written is held against everybody later.
     */
    begin: (): Promise<void> => attempts.begin().catch(() => undefined),
    /**
     * Pages that the journal has just kept: people change, and who signs out is gone. Resolves when the files on the
     * disk tell of it; no deed waits for that, since the journal tells it again.
     */
    async hear(pages: readonly Page[]): Promise<void> {
      for (const page of pages) {
        const event = page.entry.deed === 'clerk.signedOut' ? findEvent(page) : undefined;
        if (event?.deed === 'clerk.signedOut') presence.forget(event.body.person);
      }
      await book.hear(pages);
    },
  };
}

/** Nothing of people can be said while the store is locked. */
async function unlocked<T>(deed: () => Promise<T>) {
  try {
    return await deed();
  } catch (fault) {
    if (fault instanceof LockedFile) return refuse('locked' as const);
    throw fault;
  }
}
