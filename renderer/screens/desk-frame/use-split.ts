import { useSyncExternalStore } from 'react';
import { WIDE_ENOUGH } from '../../commands/split-desks';
import { useDesk } from '../../state/store';
import type { SeatedClerk } from './use-seats';

/**
 * Two desks side by side: the one in front and the one that was before it. Null where that is not wished, the screen
 * is too narrow, or only one desk is open.
 */
export function useSplit(
  open: readonly SeatedClerk[],
  inFront: SeatedClerk | undefined,
): readonly SeatedClerk[] | null {
  const isWished = useDesk(desk => desk.session.isSplit);
  const before = useDesk(desk => desk.session.before);
  const isWide = useIsWide();
  const others = open.filter(seat => seat !== inFront && !seat.isBehind);
  const beside = others.find(seat => seat.owner.id === before) ?? others[0];
  return isWished && isWide && inFront && beside ? [inFront, beside] : null;
}

/** Whether two desks have room beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    onResize => {
      const media = window.matchMedia(WIDE_ENOUGH);
      media.addEventListener('change', onResize);
      return () => media.removeEventListener('change', onResize);
    },
    () => window.matchMedia(WIDE_ENOUGH).matches,
  );
}
