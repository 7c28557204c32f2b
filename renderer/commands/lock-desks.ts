import { NOBODY } from '../state/clerk-desk';
import { patchSession, useDesk } from '../state/store';
import type { Workplace } from './workplace';

/**
 * Locks the desks of this window: drafts, carets and open pages stay as they are below, and only who shows herself gets
 * her desk back. Where nobody sits in front, the screen asks who it is anyway.
 */
export function lockDesks(work: Workplace): void {
  const { front, cover } = useDesk.getState().session;
  if (front === NOBODY || cover === 'locked') return;
  patchSession({ cover: 'locked', isChanging: false });
  void work.ask('people.lock', undefined);
}
