import type { DossierDeed } from './deeds-of';

/** Keys of the deeds on the chosen dossier, as `useKeys` names them. With Alt: a scanner never presses it. */
export const DEED_KEYS: Readonly<Record<DossierDeed | 'reprint', string>> = {
  pay: 'alt+p',
  finish: 'alt+k',
  'hand-back': 'alt+t',
  // Never both at once: either papers are to be asked for, or they are awaited.
  supplement: 'alt+b',
  supplied: 'alt+b',
  apologise: 'alt+x',
  refuse: 'alt+l',
  withdraw: 'alt+r',
  stop: 'alt+d',
  correct: 'alt+u',
  undo: 'alt+z',
  reprint: 'alt+i',
};

/** `Alt+P`, as buttons show it. */
export function shownKey(key: string): string {
  return key
    .split('+')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
}
