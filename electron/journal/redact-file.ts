import { type Erasure, erasedBy, mayBeErasedBy } from '../../shared/retention/erasure';
import { writeWhole } from '../files/atomic';
import type { KeptPage } from './kept-page';
import { findPage, toLine } from './line';
import { linesFrom } from './lines';
import { breakSeal } from './month-seal';

/**
 * Writes a file of the journal anew without the bodies of some pages; untouched when it holds none of them. The old file
 * stays until the new one is durable. (A month of 10,000 lines takes a fifth of a second; destroying a key for each
 * dossier would save that, but the key would lie in every older backup beside what it opens.)
 */
export async function redactFile(path: string, erasure: Erasure): Promise<void> {
  const findErased = erasedLines(erasure);
  const lines: string[] = [];
  let isChanged = false;
  for await (const { text } of linesFrom(path, 0)) {
    const page = findErased(text);
    isChanged ||= page !== undefined;
    lines.push(page ? toLine({ ...page, body: null }) : `${text}\n`);
  }
  if (!isChanged) return;
  await breakSeal(path);
  await writeWhole(path, lines.join(''));
}

/** Whether a file of the journal has a page whose body an erasure takes. Changes nothing. */
export async function holdsErased(path: string, erasure: Erasure): Promise<boolean> {
  const findErased = erasedLines(erasure);
  for await (const { text } of linesFrom(path, 0)) if (findErased(text)) return true;
  return false;
}

/** The page of a line whose body an erasure takes. Lines that cannot be meant are not parsed. */
export function erasedLines(erasure: Erasure): (line: string) => KeptPage | undefined {
  const mayBeErased = mayBeErasedBy(erasure);
  const isErased = erasedBy(erasure);
  return line => {
    const [, deed = ''] = DEED.exec(line) ?? [];
    const [, subject = ''] = SUBJECT.exec(line) ?? [];
    const page = mayBeErased(subject, deed) ? findPage(line) : undefined;
    return page && isErased(page) ? page : undefined;
  };
}

// The envelope stands first in a line, and none of its texts can hold a quotation mark unescaped.
const DEED = /"deed":"([^"]+)"/;
const SUBJECT = /"subject":"([^"]+)"/;
