import { fold } from '../../../shared/kit/folding';

/**
 * The place of the name that somebody means by these letters, accents or not: the given name, said last in
 * Vietnamese, before any other part of it. The search goes on after `from` and comes round; -1 when none fits.
 */
export function findByLetters(names: readonly string[], letters: string, from: number): number {
  const wanted = fold(letters);
  if (wanted === '') return -1;
  const places = names.map((_name, i) => (from + i) % names.length);
  const givenName = places.find(at => wordsOf(names[at]).at(-1)?.startsWith(wanted));
  const anyPart = () => places.find(at => wordsOf(names[at]).some(word => word.startsWith(wanted)));
  const wholeName = () => places.find(at => fold(names[at] ?? '').startsWith(wanted));
  return givenName ?? anyPart() ?? wholeName() ?? -1;
}

function wordsOf(name = ''): readonly string[] {
  return fold(name).split(' ');
}
