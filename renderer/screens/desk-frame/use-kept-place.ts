import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps where the cursor stood on a desk that goes behind and comes back. React's Activity keeps fields, carets
 * and scroll places of a hidden desk but runs its effects anew, and screens put the cursor on their first field
 * in an effect: this one runs after theirs, since a parent's effects follow its children's.
 *
 * @param isCovered the panel of changing over has the cursor; when it goes, the desk below has it again
 */
export function useKeptPlace(isCovered: boolean): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocusCapture: (event: FocusEvent<HTMLElement>) => void;
} {
  const desk = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLElement | null>(null);
  const isSettled = useRef(false);
  useEffect(() => {
    if (isCovered) return;
    if (place.current?.isConnected) place.current.focus({ preventScroll: true });
    else if (desk.current?.contains(document.activeElement))
      place.current = document.activeElement as HTMLElement;
    isSettled.current = true;
    return () => {
      isSettled.current = false;
    };
  }, [isCovered]);
  return {
    ref: desk,
    onFocusCapture: ({ target }) => {
      if (isSettled.current) place.current = target;
    },
  };
}
