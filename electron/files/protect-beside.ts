import type { Beside } from '../beside/run-beside';

const DEADLINE_MS = 30_000;

/** `protectPdf` in a process of its own. Throws when it fails there or takes over 30 s. */
export async function protectBeside(beside: Beside, pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const done = await beside.run<Uint8Array>(
    { entry: 'pdf-protection', lane: '' },
    { pdf, password },
    DEADLINE_MS,
  );
  if (done.ended !== 'answered') throw new Error(`the PDF could not be protected: ${done.ended}`);
  return done.answer;
}
