import { writeWhole } from '../files/atomic';
import type { KeptPage } from './kept-page';
import { findPage, toLine } from './line';
import { linesFrom } from './lines';
import { breakSeal } from './month-seal';

/**
 * Writes a file of the journal anew without the bodies of some pages; untouched when it holds none of them. The old file
 * stays until the new one is durable. (A month of 10,000 lines takes a fifth of a second; destroying a key for each
 * dossier would save that, but the key would lie in every older backup beside what it opens.)
 *
 * @param marks text that the line of such a page holds: other lines are not parsed
 */
export async function redactFile(
  path: string,
  isErased: (page: KeptPage) => boolean,
  marks: readonly string[],
): Promise<void> {
  const lines: string[] = [];
  let isChanged = false;
  for await (const { text } of linesFrom(path, 0)) {
    const page = marks.some(mark => text.includes(mark)) ? findPage(text) : undefined;
    const isTold = page !== undefined && page.body !== null && isErased(page);
    isChanged ||= isTold;
    lines.push(isTold ? toLine({ ...page, body: null }) : `${text}\n`);
  }
  if (!isChanged) return;
  await breakSeal(path);
  await writeWhole(path, lines.join(''));
}
