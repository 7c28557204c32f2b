import type { Dossier } from '../../shared/dossiers/dossier';
import { codeOf } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Office } from '../../shared/office/office';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { slipWrite } from './compose-slip';
import type { Turned } from './turn-dossier';
import type { Workplace } from './workplace';

/** Papers of a dossier that a clerk prints when they are wanted; no deed gives them by itself in every office. */
export const PAPERS = ['control', 'fee', 'handback', 'label'] as const;
export type PaperKind = (typeof PAPERS)[number];
export type PaperReason = GateReason | 'no-such-dossier' | 'form-not-used' | 'nothing-to-tell';

/** Makes such a paper; what it tells must have happened. */
export function printPaper(
  work: Workplace,
  wish: { readonly counter: number; readonly dossier: string; readonly kind: PaperKind },
): Promise<Result<Turned, PaperReason>> {
  const { counter, dossier: id, kind } = wish;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const office = await findOffice(db);
    const dossier = await db.dossiers.get(id);
    if (!dossier || !office) return refuse('no-such-dossier');
    const refused = whyNoPaper(kind, dossier, office);
    if (refused) return refuse(refused);
    const slip = slipWrite(work, office, { kind, of: id, number: codeOf(dossier).text, counter });
    return ok({ writes: [slip], value: { slip: String(slip.id), slipTo: slip.body.to } });
  });
}

/** Why this paper of the dossier cannot be made; undefined where it can. */
export function whyNoPaper(
  kind: PaperKind,
  dossier: Pick<Dossier, 'payments' | 'returned'>,
  office: Pick<Office, 'forms'>,
): 'form-not-used' | 'nothing-to-tell' | undefined {
  if (kind === 'fee' && !office.forms?.feeSlip) return 'form-not-used';
  const isEmpty =
    (kind === 'fee' && dossier.payments.length === 0) || (kind === 'handback' && !dossier.returned);
  return isEmpty ? 'nothing-to-tell' : undefined;
}
