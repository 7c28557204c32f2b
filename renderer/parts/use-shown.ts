import { useState } from 'react';

type Named = { readonly id: string; readonly name: string };
/** Who answers for a deed, and the PIN that shows it. */
export type Shown = { readonly person: string; readonly pin: string };
export type Showing = {
  /** Who may be chosen. */
  readonly people: readonly Named[];
  readonly shown: Shown;
  readonly change: (patch: Partial<Shown>) => void;
  /** After every try. */
  readonly forgetPin: () => void;
};

/**
 * One of these people shows herself for one deed. Nobody is ever chosen who is not in the list: who falls out of it
 * makes room for the first, and takes her PIN along.
 */
export function useShown(people: readonly Named[]): Showing {
  const [typed, setTyped] = useState<Shown>({ person: '', pin: '' });
  const isIn = people.some(({ id }) => id === typed.person);
  const shown = isIn ? typed : { person: people[0]?.id ?? '', pin: '' };
  return {
    people,
    shown,
    change: patch => setTyped({ ...shown, ...patch }),
    forgetPin: () => setTyped(before => ({ ...before, pin: '' })),
  };
}
