import type { Mend, Notice } from './notices';

/** Sections of the desk's middle; F5 to F9 open them. */
export type Section = 'intake' | 'today' | 'hand-back' | 'search' | 'reports';

/** What lies over the desk, one at a time; Esc takes it away. */
export type Overlay =
  | 'shown-slip'
  | 'void-ticket'
  | 'help'
  | 'palette'
  | 'spool'
  | 'settings'
  | 'people'
  | 'city'
  | 'safety'
  | 'backup'
  | 'audit'
  | 'retention'
  | 'hand-over'
  | null;

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

/** One clerk's desk as she left it. Her open intake page is in `drafts`: it outlasts the desk. */
export type ClerkDesk = {
  /** The counter that she works for; null on the desk where nobody sits. */
  readonly counter: number | null;
  /** The colleague to whom it was handed over and who works at it; null: its owner does. */
  readonly keeper: string | null;
  readonly section: Section;
  /** Id of the dossier whose page is open over the section. */
  readonly dossier: string | null;
  /** What is to be put right on the page that is about to open. */
  readonly mend: Mend | null;
  readonly overlay: Overlay;
  /** Id of the slip shown to the citizen instead of paper. */
  readonly shownSlip: string | null;
  readonly lists: Readonly<Partial<Record<ListName, ListView>>>;
  /** What the last deed of this desk did, or why it was refused. */
  readonly notice: Notice | null;
};

export const freshDesk: ClerkDesk = {
  counter: null,
  keeper: null,
  section: 'intake',
  dossier: null,
  mend: null,
  overlay: null,
  shownSlip: null,
  lists: {},
  notice: null,
};

/** A desk where nobody works for now: where its clerk was stays, what lay over it and what was said does not. */
export function waitingDesk({ section, dossier, lists }: ClerkDesk): ClerkDesk {
  return { ...freshDesk, section, dossier, lists };
}

/** Desks by the id of the person whose desk it is. */
export type DesksSlice = Readonly<Record<string, ClerkDesk>>;

/** Who works at a desk. */
export function clerkAt(desks: DesksSlice, owner: string): string {
  return desks[owner]?.keeper ?? owner;
}

/** Whose desk it is while nobody sits here. */
export const NOBODY = '';
