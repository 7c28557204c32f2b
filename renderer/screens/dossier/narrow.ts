import type { Dossier } from '../../../shared/dossiers/dossier';
import { isFoundBy, lineOf, needlesOf } from '../../data/search-line';

/** Those that hold what was typed: names without accents, codes, numbers, words of the procedure. */
export function narrow<D extends Dossier>(dossiers: readonly D[], typed: string): readonly D[] {
  const needles = needlesOf(typed);
  if (needles.length === 0) return dossiers;
  return dossiers.filter(dossier => isFoundBy(lineOf(dossier, dossier.procedure.name), needles));
}
