import { lastCorrected } from '../../shared/dossiers/correction';
import { findTurn, type TurnKind, type TurnOf } from '../../shared/dossiers/turn';
import { fromIso } from '../../shared/kit/time';
import { FEE_SLIP_TITLE } from '../../shared/office/forms';
import { composeApology } from '../../shared/printing/compose-apology';
import { composeControl } from '../../shared/printing/compose-control';
import { composeFeeSlip } from '../../shared/printing/compose-fee-slip';
import { composeHandback } from '../../shared/printing/compose-handback';
import { composeLabel } from '../../shared/printing/compose-label';
import { composeReceipt } from '../../shared/printing/compose-receipt';
import { composeRefusal } from '../../shared/printing/compose-refusal';
import { composeStop } from '../../shared/printing/compose-stop';
import { composeSupplement } from '../../shared/printing/compose-supplement';
import { composeCorrected, joinCopies } from '../../shared/printing/copies';
import type { SlipJob, SlipKind } from '../../shared/printing/job';
import type { Slip } from '../../shared/printing/slip';
import type { Stored } from '../data/database';
import { sealSlip } from './seal-slip';
import type { Workplace } from './workplace';

export type DossierSlipKind = Exclude<SlipKind, 'ticket' | 'missing' | 'guidance' | 'blank'>;

type Ground = {
  readonly office: Stored<'office'>;
  readonly dossier: Stored<'dossier'>;
  readonly job: SlipJob;
  readonly on: 'paper' | 'screen';
  readonly nameOf: (person: string) => string;
};

/** How each paper of a dossier is made; undefined where what it tells of never happened. */
const papers: Readonly<Record<DossierSlipKind, (ground: Ground) => Slip | undefined>> = {
  receipt: ({ office, dossier, job, on, nameOf }) => {
    const parts = { office, dossier, clerkName: nameOf(dossier.clerk) };
    const forApplicant = composeReceipt({ ...parts, copyFor: 'applicant' });
    // On paper both liên in one job: one goes with the citizen, one stays with the dossier.
    const slip =
      on === 'screen'
        ? forApplicant
        : joinCopies(forApplicant, composeReceipt({ ...parts, copyFor: 'office' }));
    const correction = lastCorrected(dossier);
    // One that had not come out when the dossier was put right takes the place of none.
    const takesPlace = correction && (job.composedAt >= correction.at || job.reprints > 0);
    return takesPlace ? composeCorrected(slip, fromIso(correction.at)) : slip;
  },
  supplement: ground => withTurn(ground, 'supplement', turn => composeSupplement({ ...ground, turn })),
  refusal: ground => withTurn(ground, 'refusal', turn => composeRefusal({ ...ground, turn })),
  apology: ground => withTurn(ground, 'apology', turn => composeApology({ ...ground, turn })),
  stop: ground => withTurn(ground, 'stop', turn => composeStop({ ...ground, turn })),
  control: composeControl,
  fee: ({ office, dossier, job, nameOf }) => {
    const payment = dossier.payments.findLast(paid => paid.at <= job.composedAt) ?? dossier.payments.at(-1);
    const form = office.forms?.feeSlip ?? { title: FEE_SLIP_TITLE, basis: '' };
    return payment && composeFeeSlip({ office, dossier, form, payment, clerkName: nameOf(payment.by) });
  },
  handback: ({ office, dossier, nameOf }) => {
    const { returned } = dossier;
    return returned
      ? composeHandback({ office, dossier, returned, clerkName: nameOf(returned.by) })
      : undefined;
  },
  label: composeLabel,
};

/** A paper of a dossier, made from its row as it is now; undefined when the dossier is gone. */
export async function findDossierSlip(
  work: Workplace,
  office: Stored<'office'>,
  job: SlipJob & { readonly kind: DossierSlipKind },
  on: 'paper' | 'screen',
): Promise<Slip | undefined> {
  const { db } = work;
  const dossier = await db.dossiers.get(job.of);
  if (!dossier) return undefined;
  const names = new Map((await db.people.toArray()).map(person => [person.id, person.name]));
  const nameOf = (person: string) => names.get(person) ?? OTHERS[person] ?? '';
  const slip = papers[job.kind]({ office, dossier, job, on, nameOf });
  return slip && sealSlip(work, slip, { kind: job.kind, day: job.day, dueAt: dossier.dueAt });
}

/** Who acts without being one of the office's people. */
const OTHERS: Readonly<Record<string, string>> = { city: 'Hệ thống thành phố', system: 'Hệ thống' };

function withTurn<K extends TurnKind>(
  { dossier, job }: Ground,
  kind: K,
  compose: (turn: TurnOf<K>) => Slip,
): Slip | undefined {
  const turn = findTurn(dossier.turns, kind, job.composedAt);
  return turn && compose(turn);
}
