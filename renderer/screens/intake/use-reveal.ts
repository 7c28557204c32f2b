import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough to read twelve digits against a card, short enough that nobody else does. */
const SHOWN_MS = 15_000;

/** Numbers and addresses are masked once the cursor has left them; this shows them for a moment. */
export function useReveal() {
  const [isRevealed, setRevealed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setRevealed(false);
  }, []);
  const reveal = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setRevealed(false), SHOWN_MS);
    setRevealed(true);
  }, []);
  // A desk that goes behind comes back masked.
  useEffect(() => hide, [hide]);
  return { isRevealed, reveal, toggle: isRevealed ? hide : reveal };
}
