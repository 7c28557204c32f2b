import { OTHER_ID } from '../../../shared/catalogue/procedure';
import { ok, type Result } from '../../../shared/kit/result';
import { noteProcedure } from '../../commands/change-office';
import { type ReceivedDossier, type ReceiveReason, receiveDossier } from '../../commands/receive-dossier';
import type { Workplace } from '../../commands/workplace';
import { type FormReason, toIntake } from '../../forms/to-intake';
import type { IntakeForm } from '../../state/intake-form';

/** F10: remembers what the clerk looked up of the procedure, then takes the dossier in. */
export async function receiveForm(
  work: Workplace,
  form: IntakeForm,
  place: { readonly counter: number; readonly ticket: string | null },
): Promise<Result<ReceivedDossier, ReceiveReason | FormReason>> {
  const intake = toIntake(form, place);
  if (!intake.ok) return intake;
  const fees = Object.fromEntries(
    Object.entries(form.amounts)
      .filter(([, amount]) => /^\d+$/.test(amount))
      .map(([row, amount]) => [row, Number(amount)]),
  );
  const isNews = intake.value.term !== null || Object.keys(fees).length > 0;
  if (isNews && form.procedure !== OTHER_ID) {
    const { basis } = form;
    if (basis.trim() === '') return { ok: false, reason: 'basis-missing' };
    const note = { procedure: form.procedure, term: intake.value.term, fees, basis };
    const noted = await noteProcedure(work, place.counter, note);
    if (!noted.ok) return noted;
  }
  const received = await receiveDossier(work, intake.value);
  return received.ok ? ok(received.value) : received;
}
