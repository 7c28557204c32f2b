import { base64 } from '@scure/base';

/** The bytes of padded base64 (RFC 4648, section 4); undefined where the text is none, or not the shortest way to write them. */
export function findBytes(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text);
  } catch {
    return undefined;
  }
}
