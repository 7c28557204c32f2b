import { useState } from 'react';
import { ok, type Result } from '../../../shared/kit/result';
import { deskAt, type KeptDesk, type Seat } from '../../../shared/station/station';
import { showBadge } from '../../commands/show-badge';
import { signIn, sitDown } from '../../commands/sign-in';
import { signOut } from '../../commands/sign-out';
import { switchClerk, takeOver } from '../../commands/switch-clerk';
import type { Stored } from '../../data/database';
import { dropKeys, holdKeys, keepKeysFor } from '../../scanning/held-keys';
import { NOBODY } from '../../state/clerk-desk';
import { useClerk, useClerkDesk, useOwner } from '../../state/owner';
import { bringToFront, closeDesk, notify, openDesk, patchSession, useDesk } from '../../state/store';
import type { ReasonWord } from '../../words/reasons';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import { findOpenWork, type OpenWork } from './open-work';

/**
 * What a PIN would do for the person chosen: sit down, have her desk back from the colleague who keeps it, take a
 * counter over, have her own screen back, only leave.
 */
export type Intent =
  | { readonly kind: 'enter' | 'get-back'; readonly counter: number | null }
  | { readonly kind: 'take' | 'change' | 'leave'; readonly counter: number };

export type SignInParts = {
  readonly office: Stored<'office'>;
  readonly people: readonly Stored<'person'>[];
  readonly seats: readonly Seat[];
  readonly behind: readonly Seat[];
  readonly kept: readonly KeptDesk[];
};

/** The sign-in while it is filled in. */
export function useSignIn(parts: SignInParts) {
  const { people } = parts;
  const work = useWork();
  const front = useFront();
  const atDesk = useClerk();
  const wanted = useDesk(desk => desk.session.wanted);
  // Whose desk was locked most likely comes back.
  const [picked, setPicked] = useState<string | null>(() => (front.person === NOBODY ? atDesk : wanted));
  const [wished, setWished] = useState<number | null>(null);
  const [pin, setPin] = useState('');
  const answer = useAnswer();
  /** What she who wants to leave was told that she leaves behind; the second press leaves all the same. */
  const [asked, setAsked] = useState<readonly OpenWork[] | null>(null);

  const person = people.find(known => known.id === picked) ?? usualPerson(parts, front);
  const intent = intentOf(parts, { front, person: person?.id, wished });

  const run = async <T>(deed: () => Promise<Result<T, ReasonWord>>): Promise<T | undefined> => {
    const done = await answer.run(deed);
    setPin('');
    return done?.value;
  };
  const comeForward = (seats: readonly Seat[], kind: Intent['kind'], name: string) => {
    // Her own comes back from who keeps it: what is kept was read before it did.
    const owned = seats.map(seat => ({
      ...seat,
      owner: kind === 'get-back' && seat === seats[0] ? seat.person : deskAt(parts.kept, seat),
    }));
    for (const desk of owned) openDesk(desk);
    if (owned[0]) keepKeysFor(owned[0].owner);
    if (owned[0]) bringToFront(owned[0]);
    if (kind !== 'change') notify('done', 'signed-in', name);
  };
  /** What she types before her desk is there is hers, and nobody's where it does not come. */
  const comeIn = async (
    kind: Intent['kind'],
    name: string,
    deed: () => Promise<Result<readonly Seat[], ReasonWord>>,
  ): Promise<boolean> => {
    holdKeys();
    const seats = await run(deed);
    if (seats) comeForward(seats, kind, name);
    else dropKeys();
    return seats !== undefined;
  };
  const pick = (id: string) => {
    setPicked(id);
    setAsked(null);
    answer.forgive();
    setPin('');
  };

  return {
    person,
    intent,
    pin,
    /** Why not, in words. */
    fault: answer.sentence,
    busy: answer.isBusy,
    open: asked,
    pick,
    /** Goes through the people, or only through those signed in here. */
    pickNext: (by: 1 | -1, from: 'all' | 'here') => {
      const choices = from === 'all' ? people : people.filter(known => isHere(parts, known.id));
      const at = choices.findIndex(known => known.id === person?.id);
      const next = choices[(at + by + choices.length) % choices.length];
      if (next) pick(next.id);
    },
    wish: setWished,
    typePin: (text: string) => {
      answer.forgive();
      setPin(text);
    },
    enter: async (): Promise<boolean> => {
      const { counter, kind } = intent;
      if (!person || counter === null || kind === 'leave' || pin === '') return false;
      const seat = { person: person.id, counter, pin };
      return comeIn(kind, person.name, () =>
        isEntering(kind) ? signIn(work, seat) : alone(seat, switchClerk(work, seat)),
      );
    },
    /** A badge names her, and opens her desk where the office lets it. Answers whether her PIN is still to come. */
    scan: async (text: string): Promise<boolean> => {
      setPin('');
      const shown = await answer.run(() => showBadge(work, text));
      if (!shown) return false;
      const { person: id, alone: isEnough } = shown.value;
      const { kind, counter } = intentOf(parts, { front: { ...front, person: NOBODY }, person: id, wished });
      setPicked(id);
      if (!isEnough || counter === null) return true;
      const seat = { person: id, counter };
      const name = people.find(known => known.id === id)?.name ?? '';
      const isIn = await comeIn(kind, name, () =>
        isEntering(kind) ? sitDown(work, seat) : alone(seat, takeOver(work, seat)),
      );
      return !isIn;
    },
    /** Her own screen asks for nothing; from elsewhere it takes her PIN. */
    leave: async (): Promise<boolean> => {
      const { counter, kind } = intent;
      if (!person || counter === null || isEntering(kind)) return false;
      const owner = deskAt(parts.kept, { counter, person: person.id });
      if (asked === null) {
        const isSeated = parts.seats.some(seat => seat.counter === counter && seat.person === person.id);
        const left = { counter, person: person.id, owner };
        const found = await answer.run(async () => ok(await findOpenWork(work, left, isSeated)));
        if (!found) return false;
        setAsked(found.value);
        if (found.value.length > 0) return false;
      }
      const seat = { counter, person: person.id, ...(person.id !== front.person && { pin }) };
      // A key pressed while the desk closes is for what comes then.
      holdKeys();
      if ((await run(() => signOut(work, seat))) === undefined) {
        dropKeys();
        return false;
      }
      keepKeysFor(owner === front.owner ? NOBODY : front.owner);
      closeDesk(owner, person.id);
      patchSession({ isChanging: false });
      const serving = asked?.find(open => open.kind === 'ticket')?.about;
      if (serving === undefined) notify('done', 'signed-out', person.name);
      else notify('done', 'signed-out-serving', serving);
      return true;
    },
    /** She does not leave: back to her desk where it lies below. */
    stay: () => {
      setAsked(null);
      patchSession({ isChanging: false });
    },
  };
}

function isEntering(kind: Intent['kind']): boolean {
  return kind === 'enter' || kind === 'get-back';
}

/** Of deeds that give her the one seat. */
async function alone<R extends ReasonWord>(
  { counter, person }: Seat,
  deed: Promise<Result<null, R>>,
): Promise<Result<readonly Seat[], R>> {
  const done = await deed;
  return done.ok ? ok([{ counter, person }]) : done;
}

/**
 * The desk in front, whose it is and who works at it: nobody while the screen is locked, when everybody has to show
 * herself.
 */
export function useFront() {
  const isLocked = useDesk(desk => desk.session.cover === 'locked');
  const clerk = useClerk();
  const owner = useOwner();
  const counter = useClerkDesk(desk => desk.counter);
  return { person: isLocked ? NOBODY : clerk, owner, counter };
}
type Front = ReturnType<typeof useFront>;

function isHere({ seats, behind }: SignInParts, id: string): boolean {
  return [...seats, ...behind].some(seat => seat.person === id);
}

/**
 * Who is most likely meant: she whose desk is kept here, the colleague to change over to, else the first who has no
 * seat yet.
 */
function usualPerson(parts: SignInParts, front: Front) {
  const { people, seats, behind } = parts;
  const colleague = [...seats, ...behind].find(seat => seat.person !== front.person)?.person;
  return (
    people.find(person => person.id === front.owner && person.id !== front.person) ??
    people.find(person => person.id === colleague) ??
    people.find(person => person.role === 'clerk' && !isHere(parts, person.id)) ??
    people[0]
  );
}

function intentOf(
  { office, seats, behind, kept }: SignInParts,
  now: { readonly front: Front; readonly person: string | undefined; readonly wished: number | null },
): Intent {
  const { front, person, wished } = now;
  const isTaken = (no: number) => seats.some(seat => seat.counter === no);
  const free = office.counters.map(counter => counter.no).filter(no => !isTaken(no));
  const away = kept.find(desk => desk.owner === person);
  if (away) {
    const sitter = seats.find(seat => seat.counter === away.counter)?.person;
    const isThere = sitter === undefined || sitter === away.keeper;
    return { kind: 'get-back', counter: isThere ? away.counter : (free[0] ?? null) };
  }
  const waiting = behind.find(seat => seat.person === person)?.counter;
  if (person === front.person && front.counter !== null)
    return waiting === undefined
      ? { kind: 'leave', counter: front.counter }
      : { kind: 'take', counter: waiting };
  const hers = seats.filter(seat => seat.person === person);
  const own = (hers.find(seat => seat.counter === front.counter) ?? hers[0])?.counter;
  if (own !== undefined) return { kind: 'change', counter: own };
  if (waiting !== undefined) return { kind: 'take', counter: waiting };
  const counter = wished ?? free[0] ?? seats.find(seat => seat.person === front.person)?.counter ?? null;
  return counter !== null && isTaken(counter) ? { kind: 'take', counter } : { kind: 'enter', counter };
}
