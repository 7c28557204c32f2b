/** Sections of the desk's middle; F5 to F9 open them. */
export type Section = 'intake' | 'today' | 'hand-back' | 'search' | 'reports';

/** What lies over the desk, one at a time; Esc takes it away. */
export type Overlay =
  | 'shown-slip'
  | 'help'
  | 'palette'
  | 'spool'
  | 'settings'
  | 'city'
  | 'safety'
  | 'sign-in'
  | null;

export type SessionSlice = {
  readonly language: 'vi' | 'en';
  /** The counter that the screen works for; null until somebody signed in. */
  readonly counter: number | null;
  readonly section: Section;
  /** Id of the dossier whose page is open over the section. */
  readonly dossier: string | null;
  readonly overlay: Overlay;
  /** Id of the slip shown to the citizen instead of paper. */
  readonly shownSlip: string | null;
  /** Just made at the set-up and to be written down now; kept nowhere else. */
  readonly recoveryKey: string | null;
};

export const freshSession: SessionSlice = {
  language: 'vi',
  counter: null,
  section: 'intake',
  dossier: null,
  overlay: null,
  shownSlip: null,
  recoveryKey: null,
};
