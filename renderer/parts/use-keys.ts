import { createContext, useContext, useLayoutEffect } from 'react';

/** Keys of the desk: `F2`, `alt+5`, `ctrl+k`, `Escape`; the deed of each. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Whether parts below hear keys: of several desks on one screen only the one in front does. */
export const KeysContext = createContext(true);

/**
 * Listens to keys on the whole window while the part is shown. None fires while an input method composes,
 * nor twice from a key held down.
 */
export function useKeys(keys: Keys): void {
  const isHeard = useContext(KeysContext);
  // Before the next frame: what is on the glass and what the keys do must never differ, however fast the hand.
  useLayoutEffect(() => {
    if (!isHeard) return;
    // The key that takes away what lay over a part brings the part's own keys back while it is still on its way.
    const bornOf = window.event;
    const onKey = (event: KeyboardEvent) => {
      if (event === bornOf) return;
      if (event.isComposing || event.keyCode === 229 || event.repeat || event.defaultPrevented) return;
      const deed = keys[nameOf(event)];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys, isHeard]);
}

function nameOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = digit && event.altKey ? digit : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${key}`;
}
