import type { Words } from '../words/language';
import { useDesk } from './store';

/** The words of a screen in the language of the desk. */
export function useWords<T>(words: Words<T>): T {
  return words[useDesk(desk => desk.session.language)];
}
