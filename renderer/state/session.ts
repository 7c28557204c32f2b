import { NOBODY } from './clerk-desk';

/**
 * What lies over all desks. `covered`: from eyes over the counter, anybody takes it away. `locked`: nobody was here, and
 * only who shows herself gets her desk back.
 */
export type Cover = 'none' | 'covered' | 'locked';

/** What the window shows, whoever's desk it is. */
export type SessionSlice = {
  readonly language: 'vi' | 'en';
  /** Id of the person whose desk lies in front and gets keys, scans and notices; a colleague may keep it for her. */
  readonly front: string;
  /** Whose desk it was before. */
  readonly before: string;
  /** Somebody is about to sit down, change over or leave. */
  readonly isChanging: boolean;
  readonly cover: Cover;
  /** Just made at the set-up and to be written down now; kept nowhere else. */
  readonly recoveryKey: string | null;
};

export const freshSession: SessionSlice = {
  language: 'vi',
  front: NOBODY,
  before: NOBODY,
  isChanging: false,
  cover: 'none',
  recoveryKey: null,
};
