import type { Dossier } from '../../../shared/dossiers/dossier';
import { feeStandingOf } from './fee-standing';

export type DossierDeed = 'pay' | 'finish' | 'hand-back';

/** What may be done with a dossier now, in the order in which it usually is; the gate asks once more. */
export function deedsOf(dossier: Dossier): readonly DossierDeed[] {
  const deeds: DossierDeed[] = [];
  if (feeStandingOf(dossier).kind === 'unpaid') deeds.push('pay');
  if (dossier.state === 2 || dossier.state === 4) deeds.push('finish');
  if (dossier.state === 9) deeds.push('hand-back');
  return deeds;
}
