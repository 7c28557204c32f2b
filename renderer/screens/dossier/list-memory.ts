import { freshView, type ListName, type ListView } from '../../state/clerk-desk';
import { useClerkDesk, useOwner } from '../../state/owner';
import { patchDesk, useDesk } from '../../state/store';

/** How this clerk left a list, and the way to change it. */
export function useListView(name: ListName): readonly [ListView, (patch: Partial<ListView>) => void] {
  const owner = useOwner();
  const view = useClerkDesk(desk => desk.lists[name]) ?? freshView;
  return [view, patch => patchList(owner, name, patch)];
}

export function patchList(person: string, name: ListName, patch: Partial<ListView>): void {
  const lists = useDesk.getState().desks[person]?.lists ?? {};
  patchDesk(person, { lists: { ...lists, [name]: { ...freshView, ...lists[name], ...patch } } });
}
