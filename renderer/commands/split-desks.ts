import { notify, patchSession, useDesk } from '../state/store';

/** Half of it is as wide as the work is at 1024 pixels with the queue beside it, the narrowest that was looked at. */
export const WIDE_ENOUGH = '(min-width: 1600px)';

/** Lays two desks side by side, or one over the other again; says why not where it cannot. */
export function toggleSplit(): void {
  const { session, desks } = useDesk.getState();
  const open = Object.values(desks).filter(desk => desk.counter !== null);
  if (!session.isSplit && open.length < 2) notify('refused', 'split-alone');
  else if (!session.isSplit && !window.matchMedia(WIDE_ENOUGH).matches) notify('refused', 'split-narrow');
  else patchSession({ isSplit: !session.isSplit });
}
