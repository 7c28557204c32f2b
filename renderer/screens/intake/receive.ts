import { OTHER_ID } from '../../../shared/catalogue/procedure';
import type { Intake } from '../../../shared/intake/intake';
import { ok, type Result, refuse } from '../../../shared/kit/result';
import type { ProcedureNote } from '../../../shared/office/procedure-note';
import { type ReceivedDossier, type ReceiveReason, receiveDossier } from '../../commands/receive-dossier';
import type { Workplace } from '../../commands/workplace';
import { type FormReason, toIntake } from '../../forms/to-intake';
import type { IntakeForm } from '../../state/intake-form';

export type Receiving = Result<ReceivedDossier, ReceiveReason | FormReason>;

/** F10: takes the dossier in, and remembers what the clerk looked up of the procedure. */
export async function receiveForm(
  work: Workplace,
  form: IntakeForm,
  place: { readonly counter: number; readonly ticket: string | null },
): Promise<Receiving> {
  const intake = toIntake(form, place);
  if (!intake.ok) return intake;
  const note = noteOf(form, intake.value.term);
  if (!note.ok) return note;
  return receiveDossier(work, intake.value, note.value);
}

/** True when the dossier is in the tables, acknowledged or not: pressing F10 again would make a second one. */
export function isReceived(done: Receiving): boolean {
  return done.ok || done.reason === 'kept-once';
}

/** What the clerk looked up of the procedure, with its source; null where the catalogue knew it all. */
export function noteOf(form: IntakeForm, term: Intake['term']): Result<ProcedureNote | null, FormReason> {
  const fees = Object.fromEntries(
    Object.entries(form.amounts)
      .filter(([, amount]) => /^\d+$/.test(amount))
      .map(([row, amount]) => [row, Number(amount)]),
  );
  const isNews = term !== null || Object.keys(fees).length > 0;
  if (!isNews || form.procedure === OTHER_ID) return ok(null);
  const basis = form.basis.trim();
  return basis === '' ? refuse('basis-missing') : ok({ procedure: form.procedure, term, fees, basis });
}
