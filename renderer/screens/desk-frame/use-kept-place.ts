import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { deskDrawn } from '../../scanning/held-keys';

/**
 * Keeps where the cursor stood on a desk that goes behind and comes back. React's Activity keeps fields, carets
 * and scroll places of a hidden desk but runs its effects anew, and screens put the cursor on their first field
 * in an effect: this one runs after theirs, since a parent's effects follow its children's.
 *
 * @param owner whose desk it is: what she typed while it was coming is typed there then
 * @param isCovered the panel of changing over has the cursor; when it goes, the desk below has it again
 */
export function useKeptPlace(
  owner: string,
  isCovered: boolean,
): {
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
    deskDrawn(owner);
    return () => {
      isSettled.current = false;
    };
  }, [owner, isCovered]);
  return {
    ref: desk,
    onFocusCapture: ({ target }) => {
      if (isSettled.current) place.current = target;
    },
  };
}
