import { useState } from 'react';
import type { Stored } from '../../data/database';

export type Shown = { readonly person: string; readonly pin: string };

/** Two people who each show themselves for one deed; PINs go after every try. */
export function useTwoPeople(people: readonly Stored<'person'>[]) {
  const supervisors = people.filter(({ role, verifier }) => role === 'supervisor' && verifier);
  const [first, setFirst] = useState<Shown>({ person: '', pin: '' });
  const [second, setSecond] = useState<Shown>({ person: '', pin: '' });
  const chosen = first.person || (supervisors[0]?.id ?? '');
  const others = people.filter(({ id, verifier }) => verifier && id !== chosen);
  return {
    supervisors,
    others,
    first: { ...first, person: chosen },
    second: { ...second, person: second.person || (others[0]?.id ?? '') },
    setFirst: (patch: Partial<Shown>) => setFirst(before => ({ ...before, ...patch })),
    setSecond: (patch: Partial<Shown>) => setSecond(before => ({ ...before, ...patch })),
    forgetPins: () => {
      setFirst(before => ({ ...before, pin: '' }));
      setSecond(before => ({ ...before, pin: '' }));
    },
  };
}
