import type { PaperLine, Term } from '../dossiers/dossier';
import { OTHER_ID, type Procedure } from './procedure';

/**
 * "Thủ tục khác": what a citizen brings that the catalogue lacks, in the clerk's words. No national code, no
 * tariff (fees are entered by hand), and no term unless the clerk gives one.
 */
export function otherProcedure(entered: {
  readonly name: string;
  readonly term: Term | null;
  readonly papers: readonly PaperLine[];
}): Procedure {
  return {
    id: OTHER_ID,
    code: null,
    name: entered.name,
    field: '',
    level: '',
    abbreviations: [],
    deadline: entered.term,
    fees: [],
    documents: entered.papers.map(({ name, originals, copies }) => ({
      name,
      required: true,
      originals,
      copies: Math.min(copies, 99),
    })),
    handledBy: '',
    handler: 'ward',
    source: '',
    confidence: 'medium',
  };
}
