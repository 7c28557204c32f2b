import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])';

/**
 * Enter goes to the next field of the form and Shift+Enter to the one before, as on a till; behind the last
 * field Enter does `onEnd`. Buttons keep their own Enter, and nothing happens while an input method composes.
 */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>, onEnd: () => void): void {
  const { nativeEvent, target, currentTarget, shiftKey } = event;
  if (event.key !== 'Enter' || nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
  if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
  const next = fields[fields.indexOf(target) + (shiftKey ? -1 : 1)];
  if (!next && !shiftKey) onEnd();
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
