declare module 'snappyjs' {
  /** Throws on what is not snappy. */
  export function uncompress(bytes: Uint8Array): Uint8Array;
}
