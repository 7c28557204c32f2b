import { ok, type Result, refuse } from '../../shared/kit/result';
import { dayOf } from '../../shared/kit/time';
import { findSubject } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import { canAct, roleOn } from '../../shared/people/role-on';
import { readBadge } from '../../shared/scanning/badge';
import { LockedFile, type SealedFile } from '../files/sealed-file';
import type { Handlers } from '../ipc/router';
import { openAttempts } from './attempts';
import { createBadgeCheck } from './check-badge';
import { createPinCheck } from './check-pin';
import { type Ledger, openPeopleBook } from './people-book';
import { fitsVerifier, makeVerifier, verifierOf } from './pin';
import { openPresence } from './presence';
import { createRecovery, type ProveRecoveryKey } from './recover-pin';

type PeopleCall = Extract<keyof Handlers, `people.${string}`>;

export type PeopleParts = {
  readonly ledger: Ledger;
  /** The files of the people's extract and of the wrong PINs. */
  readonly files: { readonly book: SealedFile; readonly attempts: SealedFile };
  /** The PC's own clock, ms since 1970. */
  readonly wallNow: () => number;
  /** The corrected time: of whom a decision or the city's list lets act today. */
  readonly now: () => number;
  /** A clock that nobody can set back, ms. */
  readonly steadyNow: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Of this store; a right one also counts as confirmed, since it was typed from paper. */
  readonly proveRecoveryKey: ProveRecoveryKey;
  /** scrypt's N for new PINs; the usual one when absent. */
  readonly cost?: number;
};

export type People = ReturnType<typeof openPeople>;

/** How long somebody who showed the right PIN may answer for a colleague. */
const ANSWERS_MS = 60_000;

/** All about people in the main process: who they are, what their PINs are worth, who is here. */
export function openPeople(parts: PeopleParts) {
  const { ledger, files, wallNow, now, steadyNow, sleep, cost } = parts;
  const book = openPeopleBook(ledger, files.book);
  const presence = openPresence(steadyNow);
  const attempts = openAttempts(files.attempts, async () => (await book.people()).length > 0, wallNow);
  const today = () => dayOf(now());
  const check = createPinCheck({ book, attempts, presence, today, sleep });
  const checkBadge = createBadgeCheck({ book, attempts, presence, today, sleep });

  /** Whether another has this PIN or badge. Whose, nobody is told; all are tried, so that time tells nothing either. */
  const isTaken = async (secret: string, person: string | null, kind: 'verifier' | 'badge') => {
    const others = (await book.people()).filter(known => known.id !== person);
    const verifiers = others.flatMap(known => known[kind] ?? []);
    const fits = await Promise.all(verifiers.map(verifier => fitsVerifier(secret, verifier)));
    return fits.includes(true);
  };
  /** Whether a supervisor has just shown her PIN, and no badge: only she may learn that a PIN is another's, forgive wrong ones, or lend a printer. */
  const answersNow = async (by: string | null): Promise<Result<null, 'not-shown' | 'not-allowed'>> => {
    const person = by === null ? undefined : await book.find(by);
    const ago = person?.verifier ? presence.shownAgo(person.verifier) : undefined;
    if (!person || ago === undefined || ago > ANSWERS_MS) return refuse('not-shown');
    const isSupervisor = canAct(person, today()) && roleOn(person, today()) === 'supervisor';
    return isSupervisor ? ok(null) : refuse('not-allowed');
  };
  const recover = createRecovery({
    book,
    attempts,
    prove: parts.proveRecoveryKey,
    makeVerifier: pin => makeVerifier(pin, cost),
    isTaken: (pin, person) => isTaken(pin, person, 'verifier'),
    today,
    sleep,
  });
  const handlers: Pick<Handlers, PeopleCall> = {
    'people.make-verifier': async ({ pin, person, by }) => {
      const made = await makeVerifier(pin, cost);
      if (!made.ok) return made;
      const isFree = await unlocked(async () => {
        // Before the set-up there is nobody to answer, and nobody who could have the same.
        if (by === null && (await book.people()).length === 0) return made;
        const answers = await answersNow(by);
        if (!answers.ok) return answers;
        return (await isTaken(pin, person, 'verifier')) ? refuse('choose-another') : made;
      });
      // No keys yet either: nothing of people can be written before they are made.
      return by === null && !isFree.ok && isFree.reason === 'locked' ? made : isFree;
    },
    'people.make-badge': ({ text, person, by }) =>
      unlocked(async () => {
        const badge = readBadge(text);
        if (!badge.ok) return badge;
        const answers = await answersNow(by);
        if (!answers.ok) return answers;
        const isAnothers = await isTaken(badge.value, person, 'badge');
        return isAnothers ? refuse('same-badge') : ok(await verifierOf(badge.value, cost));
      }),
    'people.check-badge': ({ text }) => unlocked(() => checkBadge(text)),
    'people.check-pin': shown => unlocked(() => check(shown)),
    'people.recover': asked => unlocked(() => recover(asked)),
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
    'people.lock': () => {
      presence.lock();
      return null;
    },
  };
  return {
    handlers,
    /** Whether this supervisor has just shown her PIN, and may answer for what this PC does. */
    answers: (by: string) => unlocked(() => answersNow(by)),
    /**
     * This very PC has just got its name: no wrong PIN counts yet. Told by the set-up and not by pages, since those of
     * another PC's set-up come down too. Never rejects; a file that could not be written is held against everybody later.
     */
    begin: (): Promise<void> => attempts.begin().catch(() => undefined),
    /**
     * Pages that the journal has just kept: people change, and who signs out is gone, or whose badge was lost, who then
     * has to show her PIN. Resolves when the files on the
     * disk tell of it; no deed waits for that, since the journal tells it again.
     */
    async hear(pages: readonly Page[]): Promise<void> {
      for (const page of pages) {
        const event = page.entry.deed === 'clerk.signedOut' ? findEvent(page) : undefined;
        if (event?.deed === 'clerk.signedOut') presence.forget(event.body.person);
        const subject = findSubject(page.entry.subject);
        if (page.entry.deed === 'person.badgeRevoked' && subject) presence.forget(subject.id);
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
