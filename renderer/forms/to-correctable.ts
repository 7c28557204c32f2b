import type { Applicant, Dossier } from '../../shared/dossiers/dossier';
import type { CorrectionKind } from '../../shared/dossiers/may-correct';
import type { FeeLine } from '../../shared/fees/fee-line';
import type { Correctable } from '../../shared/intake/prepare-correction';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { isSame } from '../../shared/kit/same';
import { blankForm, type ExtraFeeForm, type IntakeForm, type PersonForm } from '../state/intake-form';
import { personForm } from './person-form';
import { type FormReason, toApplicant, toIntake } from './to-intake';

/** What a clerk chooses to correct; an amount is named among the fees. */
export type CorrectedPart = Exclude<CorrectionKind, 'amount'>;

/** The dossier as the fields of the intake page show it; its procedure is chosen anew. */
export function formOf({ submitter, owner, papers, sets, fees, channel, resultBy }: Dossier): IntakeForm {
  const extraFees = fees.map(({ label, amountVnd, basis = '' }) => ({
    label,
    amount: amountVnd === null ? '' : String(amountVnd),
    basis,
  }));
  const isForAnother = !isSame(submitter, owner);
  return {
    ...blankForm,
    submitter: personForm(submitter),
    forAnother: isForAnother,
    owner: personForm(owner),
    papers,
    sets,
    channel,
    resultBy,
    extraFees,
  };
}

/** What the fields of one part ask for; refuses what cannot even be read. */
export function toCorrectable(
  part: CorrectedPart,
  form: IntakeForm,
  dossier: Dossier,
): Result<Correctable, FormReason> {
  switch (part) {
    case 'people':
      return toPeople(form, dossier);
    case 'papers':
      return ok({ papers: form.papers, sets: form.sets });
    case 'fees':
      return toFees(form.extraFees);
    case 'procedure': {
      const intake = toIntake(form, { counter: dossier.counter, ticket: null });
      if (!intake.ok) return intake;
      const { procedure, otherName, papers, term, feeChoices, extraFees, copies } = intake.value;
      return ok({ procedure: { procedure, otherName, papers, term, feeChoices, extraFees, copies } });
    }
  }
}

function toPeople(form: IntakeForm, before: Dossier): Result<Correctable, FormReason> {
  const submitter = withMail(form.submitter, before.submitter);
  if (!submitter.ok) return submitter;
  const owner = form.forAnother ? withMail(form.owner, before.owner) : submitter;
  return owner.ok ? ok({ submitter: submitter.value, owner: owner.value }) : owner;
}

/** The fields show no e-mail address: it stays. */
function withMail(form: PersonForm, { email }: Applicant): Result<Applicant, FormReason> {
  const person = toApplicant(form);
  return person.ok && email ? ok({ ...person.value, email }) : person;
}

/** A line without an amount stays one that nobody knows. */
function toFees(lines: readonly ExtraFeeForm[]): Result<Correctable, FormReason> {
  const fees: FeeLine[] = [];
  for (const typed of lines) {
    const [label, amount, basis] = [typed.label.trim(), typed.amount.trim(), typed.basis.trim()];
    if (label + amount + basis === '') continue;
    if (label === '' || !/^\d*$/.test(amount) || Number(amount) > 1_000_000_000) return refuse('bad-fee');
    fees.push({ label, amountVnd: amount === '' ? null : Number(amount), ...(basis && { basis }) });
  }
  return ok({ fees });
}
