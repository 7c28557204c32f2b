import type { Dossier } from '../../../shared/dossiers/dossier';
import { totalOf } from '../../../shared/fees/assess-fees';
import type { Dong } from '../../../shared/kit/money';

/** What a dossier costs and what of it was paid. */
export type FeeStanding = {
  readonly kind: 'free' | 'unnamed' | 'unpaid' | 'paid';
  readonly knownVnd: Dong;
  readonly paidVnd: Dong;
  /** A fee of no confirmed amount is among them. */
  readonly isOpen: boolean;
};

export function feeStandingOf(dossier: Dossier): FeeStanding {
  const { knownVnd, isComplete: areKnown } = totalOf(dossier.fees);
  // No line says that nobody knows of a fee, not that there is none.
  const isComplete = areKnown && dossier.fees.length > 0;
  const paidVnd = dossier.payments.reduce((sum, payment) => sum + payment.amountVnd, 0);
  const rest = { knownVnd, paidVnd, isOpen: !isComplete };
  if (dossier.payments.length > 0 && paidVnd >= knownVnd) return { kind: 'paid', ...rest };
  if (knownVnd > 0) return { kind: 'unpaid', ...rest };
  return { kind: isComplete ? 'free' : 'unnamed', ...rest };
}
