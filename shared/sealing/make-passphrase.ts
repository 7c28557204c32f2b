/** Letters that no input method joins with their neighbours into others. */
const FIRST = 'bchklmnpqtv';
const SECOND = 'aiou';
const WORDS = 6;

/**
 * A passphrase to write down and to type on any keyboard: six words of two syllables, 65 bits of chance. Telex and VNI
 * change nothing in it (no double letters, no w, s, f, r, x, j, z, no digits).
 *
 * @param bytes at least 24 random bytes
 */
export function makePassphrase(bytes: Uint8Array): string {
  const syllables = Array.from({ length: 2 * WORDS }, (_, i) => {
    const [first = 0, second = 0] = bytes.subarray(2 * i, 2 * i + 2);
    return `${FIRST[first % FIRST.length]}${SECOND[second % SECOND.length]}`;
  });
  return Array.from({ length: WORDS }, (_, i) => syllables.slice(2 * i, 2 * i + 2).join('')).join(' ');
}
