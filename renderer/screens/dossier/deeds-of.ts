import type { Dossier } from '../../../shared/dossiers/dossier';
import { correctableOf } from '../../../shared/dossiers/may-correct';
import { undoablesOf } from '../../../shared/dossiers/undo';
import { feeStandingOf } from './fee-standing';

/** What turns a dossier off its way: each asks for a reason. */
export type TurnDeed = 'supplement' | 'apologise' | 'refuse' | 'withdraw' | 'stop';
/** What puts right what was noted wrong; offered on the dossier's own page. */
export type MendDeed = 'correct' | 'undo';
export type DossierDeed = 'pay' | 'finish' | 'hand-back' | 'supplied' | TurnDeed | MendDeed;

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

/** What of a dossier can be put right now by somebody; whose it is, the gate says. */
export function mendsOf(dossier: Dossier): readonly MendDeed[] {
  return [
    ...(correctableOf(dossier).length > 0 ? (['correct'] as const) : []),
    ...(undoablesOf(dossier).length > 0 ? (['undo'] as const) : []),
  ];
}
