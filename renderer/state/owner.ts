import { createContext, useCallback, useContext } from 'react';
import { type ClerkDesk, clerkAt, freshDesk } from './clerk-desk';
import { patchDesk, useDesk } from './store';

/** Whose desk a part of the screen lies on; null outside of all desks (strip, status line). */
export const OwnerContext = createContext<string | null>(null);

/** Id of the person whose desk this part lies on, or whose desk is in front; its pages and notices lie under this id. */
export function useOwner(): string {
  const front = useDesk(desk => desk.session.front);
  return useContext(OwnerContext) ?? front;
}

/** Id of the person who works at this desk: its owner, or the colleague who keeps it for her. */
export function useClerk(): string {
  const owner = useOwner();
  return useDesk(({ desks }) => clerkAt(desks, owner));
}

/** Something of the desk that this part lies on. */
export function useClerkDesk<T>(select: (desk: ClerkDesk) => T): T {
  const owner = useOwner();
  return useDesk(({ desks }) => select(desks[owner] ?? freshDesk));
}

/** Changes this desk, whoever's lies in front by then. */
export function usePatchDesk(): (patch: Partial<ClerkDesk>) => void {
  const owner = useOwner();
  return useCallback(patch => patchDesk(owner, patch), [owner]);
}
