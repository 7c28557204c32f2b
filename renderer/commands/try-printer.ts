import type { SendOutcome } from '../../shared/ipc/paper-requests';
import type { Printer } from '../../shared/office/printers';
import { composeTest, type TrialHead } from '../../shared/printing/compose-test';
import { sendTo } from './send-slip';
import type { Workplace } from './workplace';

/** Prints a trial on a printer that may not be kept yet. It is no slip of anybody and stands in no ledger. */
export async function tryPrinter(work: Workplace, printer: Printer, head: TrialHead): Promise<SendOutcome> {
  const send = await sendTo(work, printer, composeTest(printer, head));
  return send();
}
