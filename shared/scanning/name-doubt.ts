import { fold } from '../kit/folding';

/** Grave, acute, circumflex, tilde, breve, hook, horn, dot below: the only marks of Vietnamese spelling. */
const MARKS = new Set([0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323]);

/**
 * Whether a scanned name should be shown for confirmation: a keyboard-wedge scanner in HID mode replaces
 * accented letters by "?", drops them, or sends UTF-8 as Latin letters ("VÄƒn"), and an input method
 * (Telex, VNI) leaves keys behind. A hint only: "Phan Thanh Lam" has no accent and is right.
 */
export function nameDoubtful(name: string): boolean {
  const words = fold(name);
  // No accent at all; signs, digits and foreign letters; foreign marks.
  if (/^\p{ASCII}*$/u.test(name) || /[^a-z\s'’.-]/.test(words) || hasForeignMark(name)) return true;
  return words.split(/[\s'’.-]+/).some(isNoSyllable);
}

function hasForeignMark(name: string): boolean {
  const marks = name.normalize('NFD').match(/\p{M}/gu) ?? [];
  return marks.some(mark => !MARKS.has(mark.codePointAt(0) ?? 0));
}

/** A word that lost its vowels, or has Telex keys left: w, f, j, z, doubled letters, a tone key at the end. */
function isNoSyllable(word: string): boolean {
  return word.length > 1 && (!/[aeiouy]/.test(word) || /[wfjz]|aa|ee|dd|[srx]$/.test(word));
}
