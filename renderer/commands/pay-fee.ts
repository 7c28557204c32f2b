import type { Payment } from '../../shared/dossiers/dossier';
import { totalOf } from '../../shared/fees/assess-fees';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { type Turned, turnWrites } from './turn-dossier';
import type { Workplace } from './workplace';

export type PayReason = GateReason | 'no-such-dossier' | 'already-paid' | 'nothing-to-pay' | 'fee-unknown';

/** What is known of the fee and not yet paid is paid, whole, as assessed at intake; receipt numbers are those of the ward's own book.
 * A slip of it is made where the office chose to give one. */
export function payFee(
  work: Workplace,
  payment: { readonly counter: number; readonly dossier: string } & Pick<Payment, 'method' | 'receipt'>,
): Promise<Result<{ readonly amountVnd: number } & Turned, PayReason>> {
  const { counter, dossier: id, method, receipt } = payment;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const dossier = await db.dossiers.get(id);
    if (!dossier) return refuse('no-such-dossier');
    const { knownVnd, isComplete } = totalOf(dossier.fees);
    const amountVnd = knownVnd - dossier.payments.reduce((sum, paid) => sum + paid.amountVnd, 0);
    if (amountVnd <= 0) {
      if (!isComplete) return refuse('fee-unknown');
      return refuse(dossier.payments.length > 0 ? 'already-paid' : 'nothing-to-pay');
    }
    const body: Payment = { method, amountVnd, ...(receipt && { receipt }) };
    const paid = { deed: 'dossier.paid', id, body } as const;
    const office = await findOffice(db);
    if (!office?.forms?.feeSlip)
      return ok({ writes: [paid], value: { amountVnd, slip: null, slipTo: null } });
    const { writes, value } = turnWrites(work, { office, dossier, counter }, paid, 'fee');
    return ok({ writes, value: { amountVnd, ...value } });
  });
}
