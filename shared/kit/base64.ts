const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** The bytes of padded base64 (RFC 4648, section 4); undefined where the text is none, or not the shortest way to write them. */
export function findBytes(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (text.length % 4 !== 0) return undefined;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let held = 0;
  for (let at = 0; at < text.length - padding; at += 1) {
    const value = VALUES.get(text[at] ?? '');
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    // Every letter but the first of four completes a byte.
    const left = (3 - (at % 4)) * 2;
    if (at % 4 > 0) bytes[(at >> 2) * 3 + (at % 4) - 1] = (held >> left) & 0xff;
  }
  const spare = padding === 2 ? 0x0f : padding === 1 ? 0x03 : 0;
  return (held & spare) === 0 ? bytes : undefined;
}
