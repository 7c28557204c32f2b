import type { PaperLine } from '../dossiers/dossier';
import type { Procedure } from './procedure';

/**
 * Every required paper as the catalogue lists it, one page each. A paper that the source repeats for each of
 * several cases is named once.
 */
export function requiredPapers(procedure: Procedure): PaperLine[] {
  const lines = procedure.documents
    .filter(one => one.required)
    .map(({ name, originals, copies }) => ({ name, originals, copies, pages: 1, feeExempt: false }));
  return lines.filter((line, at) => at === lines.findIndex(other => sameListing(line, other)));
}

/**
 * The papers at intake when the clerk names none: the required ones; for certified copies (chứng thực bản sao)
 * the line of the paper that is copied carries its pages and the number of copies.
 */
export function intakePapers(
  procedure: Procedure,
  { pages = 1, copies = 1 }: { readonly pages?: number; readonly copies?: number } = {},
): PaperLine[] {
  const papers = requiredPapers(procedure);
  const name = procedure.certifies;
  if (name === undefined) return papers;
  const copied = { name, originals: 1, copies, pages, feeExempt: false };
  const listed = papers.some(paper => paper.name === name);
  return listed ? papers.map(paper => (paper.name === name ? copied : paper)) : [...papers, copied];
}

/** Lines whose name is still the cut-off text of our source: not to be printed without a clerk's check. */
export function papersToCheck(procedure: Procedure, papers: readonly PaperLine[]): readonly PaperLine[] {
  const truncated = new Set(procedure.documents.filter(one => one.nameTruncated).map(one => one.name));
  return papers.filter(paper => truncated.has(paper.name));
}

function sameListing(a: PaperLine, b: PaperLine): boolean {
  return a.name === b.name && a.originals === b.originals && a.copies === b.copies;
}
