import { webcrypto } from 'node:crypto';

/**
 * The same PDF, every stream and string in it under AES-256 (PDF 2.0, revision 6): Edge, Chrome and Acrobat ask for the
 * password and open it. The key is made of the password by some 300 ms of hashing.
 *
 * @param password see `FilePassword`; whoever has it may do all with the file
 */
export async function protectPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  // Node 18 (Electron 25) has no global `crypto`, where the library takes its chance from.
  if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
  // Its lru-cache is kept at 11.2 by package.json: later ones need more than Node 18.15.
  // Loaded when it is wanted: it is as large as all else the main process is made of.
  const { PDF } = await import('@libpdf/core');
  const page = await PDF.load(pdf);
  page.setProtection({ algorithm: 'AES-256', userPassword: password, ownerPassword: password });
  return page.save();
}
