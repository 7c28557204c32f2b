import { useState } from 'react';
import type { Result } from '../../../shared/kit/result';
import type { Seat } from '../../../shared/station/station';
import { showBadge } from '../../commands/show-badge';
import { signIn, sitDown } from '../../commands/sign-in';
import { signOut } from '../../commands/sign-out';
import { switchClerk, takeOver } from '../../commands/switch-clerk';
import type { Stored } from '../../data/database';
import { NOBODY } from '../../state/clerk-desk';
import {
  bringToFront,
  closeDesk,
  type DeskState,
  frontPerson,
  notify,
  patchSession,
  useDesk,
} from '../../state/store';
import type { ReasonWord } from '../../words/reasons';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import { findOpenWork, type OpenWork } from './open-work';

/** What a PIN would do for the person chosen: sit down, take a counter over, have her own screen back, only leave. */
export type Intent =
  | { readonly kind: 'enter'; readonly counter: number | null }
  | { readonly kind: 'take' | 'change' | 'leave'; readonly counter: number };

export type SignInParts = {
  readonly office: Stored<'office'>;
  readonly people: readonly Stored<'person'>[];
  readonly seats: readonly Seat[];
  readonly behind: readonly Seat[];
};

/** The sign-in while it is filled in. */
export function useSignIn(parts: SignInParts) {
  const { people } = parts;
  const work = useWork();
  const front = useDesk(shownFront);
  // Whose desk was locked most likely comes back.
  const [picked, setPicked] = useState<string | null>(() => (front === NOBODY ? frontPerson() : null));
  const [wished, setWished] = useState<number | null>(null);
  const [pin, setPin] = useState('');
  const answer = useAnswer();
  /** What she who wants to leave was told that she leaves behind; the second press leaves all the same. */
  const [asked, setAsked] = useState<readonly OpenWork[] | null>(null);

  const person = people.find(known => known.id === picked) ?? usualPerson(parts, front);
  const intent = intentOf(parts, { front, person: person?.id, wished });

  /** Answers whether it was done. */
  const run = async (deed: () => Promise<Result<null, ReasonWord>>): Promise<boolean> => {
    const done = await answer.run(deed);
    setPin('');
    return done !== undefined;
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
      if (!(await run(() => (kind === 'enter' ? signIn(work, seat) : switchClerk(work, seat))))) return false;
      comeForward(seat, kind, person.name);
      return true;
    },
    /** A badge names her, and opens her desk where the office lets it. Answers whether her PIN is still to come. */
    scan: async (text: string): Promise<boolean> => {
      setPin('');
      const shown = await answer.run(() => showBadge(work, text));
      if (!shown) return false;
      const { person: id, alone } = shown.value;
      const { kind, counter } = intentOf(parts, { front: NOBODY, person: id, wished });
      setPicked(id);
      if (!alone || counter === null) return true;
      const seat = { person: id, counter };
      if (!(await run(() => (kind === 'enter' ? sitDown(work, seat) : takeOver(work, seat))))) return true;
      comeForward(seat, kind, people.find(known => known.id === id)?.name ?? '');
      return false;
    },
    /** Her own screen asks for nothing; from elsewhere it takes her PIN. */
    leave: async (): Promise<boolean> => {
      if (!person || intent.kind === 'enter') return false;
      const { counter } = intent;
      if (asked === null) {
        const isSeated = parts.seats.some(seat => seat.counter === counter && seat.person === person.id);
        const open = await findOpenWork(work, { counter, person: person.id }, isSeated);
        setAsked(open);
        if (open.length > 0) return false;
      }
      const seat = { counter, person: person.id, ...(person.id !== front && { pin }) };
      if (!(await run(() => signOut(work, seat)))) return false;
      closeDesk(person.id);
      patchSession({ isChanging: false });
      const serving = asked?.find(({ kind }) => kind === 'ticket')?.about;
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

function comeForward(seat: Seat, kind: Intent['kind'], name: string): void {
  bringToFront(seat);
  if (kind !== 'change') notify('done', 'signed-in', name);
}

/** Whose desk lies open in front: while the screen is locked everybody has to show herself. */
export function shownFront({ session }: DeskState): string {
  return session.cover === 'locked' ? NOBODY : session.front;
}

function isHere({ seats, behind }: SignInParts, id: string): boolean {
  return [...seats, ...behind].some(seat => seat.person === id);
}

/** Who is most likely meant: the colleague to change over to, else the first who has no seat yet. */
function usualPerson(parts: SignInParts, front: string) {
  const { people, seats, behind } = parts;
  const colleague = [...seats, ...behind].find(seat => seat.person !== front)?.person;
  return (
    people.find(person => person.id === colleague) ??
    people.find(person => person.role === 'clerk' && !isHere(parts, person.id)) ??
    people[0]
  );
}

function intentOf(
  { office, seats, behind }: SignInParts,
  now: { readonly front: string; readonly person: string | undefined; readonly wished: number | null },
): Intent {
  const { front, person, wished } = now;
  const own = seats.find(seat => seat.person === person)?.counter;
  if (own !== undefined) return { kind: person === front ? 'leave' : 'change', counter: own };
  const waiting = behind.find(seat => seat.person === person)?.counter;
  if (waiting !== undefined) return { kind: 'take', counter: waiting };
  const isTaken = (no: number) => seats.some(seat => seat.counter === no);
  const free = office.counters.map(counter => counter.no).filter(no => !isTaken(no));
  const counter = wished ?? free[0] ?? seats.find(seat => seat.person === front)?.counter ?? null;
  return counter !== null && isTaken(counter) ? { kind: 'take', counter } : { kind: 'enter', counter };
}
