import type { Stored } from '../../data/database';
import type { SlipsByDossier } from './dossier-list';

/** The latest receipt of each dossier; slips come oldest first. */
export function receiptsByDossier(slips: readonly Stored<'slip'>[]): SlipsByDossier {
  return new Map(slips.filter(slip => slip.kind === 'receipt').map(slip => [slip.of, slip]));
}
