import { type Result, refuse } from '../../../shared/kit/result';
import { asksFirst } from '../../../shared/printing/asks-first';
import { reprintSlip, type SettleReason, settleSlip } from '../../commands/settle-slip';
import type { Workplace } from '../../commands/workplace';
import type { SpoolRow } from './sort-slips';

export type Answer = 'print' | 'printed' | 'drop';

/** Which answers a slip takes: a question takes all, a waiting one can be dropped, a done one printed again. */
export function answersOf({ slip, asks }: SpoolRow): readonly Answer[] {
  if (asks !== null) return ['print', 'printed', 'drop'];
  if (slip.state === 'started') return [];
  return slip.state === 'waiting' ? ['printed', 'drop'] : ['print'];
}

/** Carries out the clerk's answer to a slip. */
export async function answerSlip(
  work: Workplace,
  counter: number | null,
  row: SpoolRow,
  answer: Answer,
): Promise<Result<null, SettleReason>> {
  const { slip, asks } = row;
  if (answer === 'printed') return settleSlip(work, slip.id, 'printed');
  if (answer === 'drop') return settleSlip(work, slip.id, 'expired');
  // A marked copy is asked for by a person: without one nothing may be given up either.
  if (counter === null) return refuse('nobody-signed-in');
  if (asks === null) return reprintSlip(work, counter, slip.id);
  const ticket = slip.kind === 'ticket' ? await work.db.tickets.get(slip.of) : undefined;
  const wouldAsk = asksFirst({ ...slip, reason: null }, ticket, { at: work.now(), day: work.today() });
  if (!wouldAsk) return settleSlip(work, slip.id, 'not-printed');
  // Left waiting it would only ask again: given up and asked for anew, it prints as a marked copy.
  const given = await settleSlip(work, slip.id, 'expired');
  return given.ok ? reprintSlip(work, counter, slip.id) : given;
}

/** For rows of the done list. */
export function doneRow(slip: SpoolRow['slip']): SpoolRow {
  return { slip, asks: null };
}
