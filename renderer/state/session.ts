import { NOBODY } from './clerk-desk';

/** What the window shows, whoever's desk it is. */
export type SessionSlice = {
  readonly language: 'vi' | 'en';
  /** Id of the person whose desk lies in front and gets keys, scans and notices; a colleague may keep it for her. */
  readonly front: string;
  /** Whose desk it was before. */
  readonly before: string;
  /** Somebody is about to sit down, change over or leave. */
  readonly isChanging: boolean;
  /** Covered from eyes over the counter. */
  readonly isHidden: boolean;
  /** Just made at the set-up and to be written down now; kept nowhere else. */
  readonly recoveryKey: string | null;
};

export const freshSession: SessionSlice = {
  language: 'vi',
  front: NOBODY,
  before: NOBODY,
  isChanging: false,
  isHidden: false,
  recoveryKey: null,
};
