import { useState } from 'react';
import type { Result } from '../../../shared/kit/result';
import { showPin } from '../../commands/show-pin';
import { signIn } from '../../commands/sign-in';
import { signOut } from '../../commands/sign-out';
import type { Stored } from '../../data/database';
import { notify, patchSession, useDesk } from '../../state/store';
import type { ReasonWord } from '../../words/reasons';
import { useWork } from '../work-context';

export type Seat = Stored<'station'>['signedIn'][number];

/** What a PIN would do for the person chosen: sit down, change over to her counter, or only leave it. */
export type Intent =
  | { readonly kind: 'enter'; readonly counter: number | null }
  | { readonly kind: 'change' | 'leave'; readonly counter: number };

export type SignInParts = {
  readonly office: Stored<'office'>;
  readonly people: readonly Stored<'person'>[];
  readonly seats: readonly Seat[];
};

/** The sign-in while it is filled in. */
export function useSignIn({ office, people, seats }: SignInParts) {
  const work = useWork();
  const here = useDesk(desk => desk.session.counter);
  const [picked, setPicked] = useState<string | null>(null);
  const [wished, setWished] = useState<number | null>(null);
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<ReasonWord | null>(null);
  const [busy, setBusy] = useState(false);

  const person = people.find(known => known.id === picked) ?? usualPerson(people, seats, here);
  const intent = intentOf({ office, seats, here, person: person?.id, wished });

  /** Answers whether it was done. */
  const run = async (deed: () => Promise<Result<null, ReasonWord>>): Promise<boolean> => {
    setBusy(true);
    const done = await deed();
    setBusy(false);
    setPin('');
    setFault(done.ok ? null : done.reason);
    return done.ok;
  };

  return {
    person,
    intent,
    pin,
    fault,
    busy,
    pick: (id: string) => {
      setPicked(id);
      setFault(null);
      setPin('');
    },
    wish: setWished,
    typePin: (text: string) => {
      setFault(null);
      setPin(text);
    },
    enter: async (): Promise<boolean> => {
      const { counter, kind } = intent;
      if (!person || counter === null || kind === 'leave') return false;
      const deed = async (): Promise<Result<null, ReasonWord>> => {
        const by = { person: person.id, pin };
        if (kind === 'enter') return signIn(work, { ...by, counter });
        const shown = await showPin(work, by);
        return shown.ok ? { ok: true, value: null } : shown;
      };
      if (!(await run(deed))) return false;
      patchSession({ counter, overlay: null });
      notify('done', 'signed-in', person.name);
      return true;
    },
    /** Her own screen asks for nothing; from elsewhere it takes her PIN. */
    leave: async (): Promise<boolean> => {
      if (!person || intent.kind === 'enter') return false;
      const { counter, kind } = intent;
      const seat = { counter, person: person.id, ...(kind === 'change' && { pin }) };
      if (!(await run(() => signOut(work, seat)))) return false;
      if (counter === here) patchSession({ counter: null, overlay: null });
      notify('done', 'signed-out', person.name);
      return true;
    },
  };
}

/** Who is most likely meant: the colleague to change over to, else the first who has no seat yet. */
function usualPerson(people: SignInParts['people'], seats: readonly Seat[], here: number | null) {
  const colleague = seats.find(seat => seat.counter !== here)?.person;
  const isSeated = (id: string) => seats.some(seat => seat.person === id);
  return (
    people.find(person => person.id === colleague) ??
    people.find(person => person.role === 'clerk' && !isSeated(person.id)) ??
    people[0]
  );
}

function intentOf(now: {
  readonly office: Stored<'office'>;
  readonly seats: readonly Seat[];
  readonly here: number | null;
  readonly person: string | undefined;
  readonly wished: number | null;
}): Intent {
  const { office, seats, here, person, wished } = now;
  const own = seats.find(seat => seat.person === person)?.counter;
  if (own !== undefined) return { kind: own === here ? 'leave' : 'change', counter: own };
  const free = office.counters
    .map(counter => counter.no)
    .filter(no => !seats.some(seat => seat.counter === no));
  return { kind: 'enter', counter: free.find(no => no === wished) ?? free[0] ?? null };
}
