import { create } from 'zustand';

/** Sections that show a list of dossiers. */
export type ListName = 'today' | 'hand-back' | 'search';

/** How a list was left: what was typed, which filters, which row. It is the same when one comes back. */
export type ListView = {
  readonly typed: string;
  readonly filter: string;
  readonly clerk: string;
  readonly chosen: string | null;
  /** Where the chosen row stood, for when it has left the list. */
  readonly place: number;
};

export const freshView: ListView = { typed: '', filter: 'all', clerk: '', chosen: null, place: 0 };

const useLists = create<Readonly<Partial<Record<ListName, ListView>>>>(() => ({}));

export function useListView(name: ListName): readonly [ListView, (patch: Partial<ListView>) => void] {
  const view = useLists(lists => lists[name]) ?? freshView;
  return [view, patch => patchList(name, patch)];
}

export function patchList(name: ListName, patch: Partial<ListView>): void {
  useLists.setState(lists => ({ [name]: { ...freshView, ...lists[name], ...patch } }));
}
