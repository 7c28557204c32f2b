/** First bytes of every PNG. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

type Chunk = { readonly name: string; readonly length: number };

/** The chunks of a PNG up to its IEND; undefined where it is none, or ends before or behind that (PNG spec, section 5). */
export function findChunks(bytes: Uint8Array): readonly Chunk[] | undefined {
  if (!PNG_SIGNATURE.every((value, at) => bytes[at] === value)) return undefined;
  const chunks: Chunk[] = [];
  let at = PNG_SIGNATURE.length;
  // Length and name before the contents, a checksum behind them.
  while (at + 12 <= bytes.length) {
    const length = readUint32(bytes, at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, length });
    at += 12 + length;
    if (name === 'IEND') return at === bytes.length ? chunks : undefined;
  }
  return undefined;
}

export function readUint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
