import type { Payment } from '../../shared/dossiers/dossier';
import { totalOf } from '../../shared/fees/assess-fees';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import type { Workplace } from './workplace';

export type PayReason = GateReason | 'no-such-dossier' | 'already-paid' | 'nothing-to-pay';

/** The fee is paid, whole, in the amount assessed at intake; receipt numbers are those of the ward's own book. */
export function payFee(
  work: Workplace,
  payment: { readonly counter: number; readonly dossier: string } & Pick<Payment, 'method' | 'receipt'>,
): Promise<Result<{ readonly amountVnd: number }, PayReason>> {
  const { counter, dossier: id, method, receipt } = payment;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const dossier = await db.dossiers.get(id);
    if (!dossier) return refuse('no-such-dossier');
    if (dossier.payments.length > 0) return refuse('already-paid');
    const { knownVnd: amountVnd } = totalOf(dossier.fees);
    if (amountVnd === 0) return refuse('nothing-to-pay');
    const body: Payment = { method, amountVnd, ...(receipt && { receipt }) };
    return ok({ writes: [{ deed: 'dossier.paid', id, body }], value: { amountVnd } });
  });
}
