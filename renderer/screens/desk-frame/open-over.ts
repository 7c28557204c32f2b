import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import type { Overlay } from '../../state/clerk-desk';
import { useOwner, usePatchDesk } from '../../state/owner';

/** Id of what lies over somebody's desk. */
export const overOf = (owner: string) => `over-${owner}`;

/**
 * Lays something over the desk with the cursor in it before any other key comes. A dialog puts it there by a timer; on a
 * busy PC what was typed until then went into the page below.
 */
export function useOpenOver(): (overlay: Overlay) => void {
  const owner = useOwner();
  const patchDesk = usePatchDesk();
  return useCallback(
    overlay => {
      flushSync(() => patchDesk({ overlay }));
      const over = document.getElementById(overOf(owner));
      // What has no field of its own: then at least no field below gets what is typed.
      const place = over?.querySelector('[data-autofocus]') ?? over?.querySelector('[role=dialog]');
      if (place instanceof HTMLElement) place.focus();
    },
    [owner, patchDesk],
  );
}
