import type { Dossier } from '../../../shared/dossiers/dossier';
import { feeStandingOf } from './fee-standing';

/** What turns a dossier off its way: each asks for a reason. */
export type TurnDeed = 'supplement' | 'apologise' | 'refuse' | 'withdraw' | 'stop';
export type DossierDeed = 'pay' | 'finish' | 'hand-back' | 'supplied' | TurnDeed;

const TURNS: readonly TurnDeed[] = ['apologise', 'refuse', 'withdraw', 'stop'];

/** What may be done with a dossier now, in the order in which it usually is; the gate asks once more. */
export function deedsOf(dossier: Dossier): readonly DossierDeed[] {
  const { state } = dossier;
  const deeds: DossierDeed[] = [];
  if (feeStandingOf(dossier).kind === 'unpaid') deeds.push('pay');
  if (state === 2 || state === 4) deeds.push('finish');
  if (state === 5) deeds.push('supplied');
  if (state === 2 || state === 4 || state === 6) deeds.push('supplement');
  if (state === 2 || (state >= 4 && state <= 6)) deeds.push(...TURNS);
  if (state === 9) deeds.push('hand-back');
  return deeds;
}
