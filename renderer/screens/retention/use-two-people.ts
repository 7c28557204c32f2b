import { useState } from 'react';
import { canAct, supervisorsOn } from '../../../shared/people/role-on';
import type { Stored } from '../../data/database';
import { useWork } from '../work-context';

export type Shown = { readonly person: string; readonly pin: string };

/** Two people who each show themselves for one deed; PINs go after every try. */
export function useTwoPeople(people: readonly Stored<'person'>[]) {
  const supervisors = supervisorsOn(people, useWork().today());
  const [first, setFirst] = useState<Shown>({ person: '', pin: '' });
  const [second, setSecond] = useState<Shown>({ person: '', pin: '' });
  const chosen = first.person || (supervisors[0]?.id ?? '');
  const others = people.filter(person => canAct(person) && person.id !== chosen);
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
