import type { Applicant } from '../../shared/dossiers/dossier';
import { blankIntake, type Intake } from '../../shared/intake/intake';
import { findTypedDate } from '../../shared/intake/typed-date';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { IntakeForm, PersonForm } from '../state/intake-form';

/** The most that one fee line takes. */
const MOST_VND = 1_000_000_000;

export type FormReason = 'bad-birth-date' | 'bad-term' | 'basis-missing' | 'bad-fee';

/** The intake page as the command takes it; refuses what cannot even be read. */
export function toIntake(
  form: IntakeForm,
  place: { readonly counter: number; readonly ticket: string | null },
): Result<Intake, FormReason> {
  const submitter = toApplicant(form.submitter);
  if (!submitter.ok) return submitter;
  const owner = form.forAnother ? toApplicant(form.owner) : null;
  if (owner && !owner.ok) return owner;
  const term = toTerm(form);
  if (!term.ok) return term;
  const extraFees = toExtraFees(form);
  if (!extraFees.ok) return extraFees;
  const copies = form.feeChoices.copies;
  return ok({
    ...blankIntake(place.counter),
    ticket: place.ticket,
    procedure: form.procedure,
    otherName: form.otherName,
    submitter: submitter.value,
    owner: owner?.value ?? null,
    papers: form.papers.map(paper => ({ ...paper })),
    copies: copies && copies > 0 ? copies : 1,
    sets: form.sets,
    channel: form.channel,
    resultBy: form.resultBy,
    slip: form.slip,
    term: term.value,
    feeChoices: { ...form.feeChoices },
    extraFees: extraFees.value,
    note: form.note,
  });
}

/** A person as typed, or what of her cannot be read. */
export function toApplicant(person: PersonForm): Result<Applicant, FormReason> {
  const birthDate = person.birthDate.trim() === '' ? null : findTypedDate(person.birthDate);
  if (birthDate === undefined) return refuse('bad-birth-date');
  const { name, idNumber, sex, address, phone } = person;
  return ok({
    name,
    ...(idNumber && { idNumber }),
    ...(birthDate && { birthDate: birthDate as NonNullable<Applicant['birthDate']> }),
    ...(sex && { sex }),
    ...(address && { address }),
    ...(phone && { phone }),
  });
}

function toTerm({ term, basis }: IntakeForm): Result<Intake['term'], FormReason> {
  if (term.value.trim() === '') return ok(null);
  const value = Number(term.value);
  if (!Number.isInteger(value) || value < 1 || value > 400) return refuse('bad-term');
  if (basis.trim() === '') return refuse('basis-missing');
  return ok({ value, unit: term.unit, basis: basis.trim() });
}

/** Lines left wholly empty do not count; the others need a name, an amount and where it stands. */
function toExtraFees({ extraFees }: IntakeForm): Result<Intake['extraFees'], FormReason> {
  const lines: Intake['extraFees'] = [];
  for (const typed of extraFees) {
    const [label, amount, basis] = [typed.label.trim(), typed.amount.trim(), typed.basis.trim()];
    if (label + amount + basis === '') continue;
    if (label === '' || !/^\d+$/.test(amount) || Number(amount) > MOST_VND) return refuse('bad-fee');
    if (basis === '') return refuse('basis-missing');
    lines.push({ label, amountVnd: Number(amount), basis });
  }
  return ok(lines);
}
