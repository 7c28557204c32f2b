import type { KeyboardEvent } from 'react';
import type { ListView } from '../../state/clerk-desk';

/** A window of rows for PageUp and PageDown. */
const PAGE = 10;

/**
 * Which row is chosen, and the keys that move it: arrows, PageUp, PageDown, Home, End (with Ctrl while a
 * field is being typed in). When the chosen row leaves the list, the one in its place is chosen.
 */
export function useChoice(
  ids: readonly string[],
  [view, patch]: readonly [ListView, (patch: Partial<ListView>) => void],
): {
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const found = view.chosen === null ? -1 : ids.indexOf(view.chosen);
  const at = found >= 0 ? found : Math.min(view.place, ids.length - 1);
  const go = (to: number) => {
    const place = Math.max(0, Math.min(to, ids.length - 1));
    patch({ chosen: ids[place] ?? null, place });
  };
  return {
    chosen: ids[at],
    choose: id => go(ids.indexOf(id)),
    onKeyDown: event => {
      const to = event.nativeEvent.isComposing ? undefined : targetOf(event, at, ids.length);
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    },
  };
}

function targetOf(event: KeyboardEvent, at: number, count: number): number | undefined {
  if (event.altKey || event.metaKey || event.shiftKey) return undefined;
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.target instanceof HTMLSelectElement) return undefined;
  if (event.ctrlKey || !isTyping) {
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return count - 1;
  }
  if (event.ctrlKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + PAGE;
    case 'PageUp':
      return at - PAGE;
    default:
      return undefined;
  }
}
