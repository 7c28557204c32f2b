import { type Result, refuse } from '../../../shared/kit/result';
import { asksFirst } from '../../../shared/printing/asks-first';
import { reprintSlip, type SettleReason, settleSlip } from '../../commands/settle-slip';
import type { Workplace } from '../../commands/workplace';
import type { SpoolRow } from './sort-slips';

export type Answer = 'print' | 'printed' | 'drop';

/** Which answers a slip takes: only what may have left can lie there; a waiting one can be dropped. */
export function answersOf({ slip, asks }: SpoolRow): readonly Answer[] {
  if (asks === 'unknown') return ['print', 'printed', 'drop'];
  if (asks !== null) return ['print', 'drop'];
  if (slip.state === 'started') return [];
  return slip.state === 'waiting' ? ['drop'] : ['print'];
}

/** Carries out the clerk's answer to a slip. */
export async function answerSlip(
  work: Workplace,
  counter: number | null,
  row: SpoolRow,
  answer: Answer,
): Promise<Result<null, SettleReason>> {
  const { slip, asks } = row;
  if (counter === null) return refuse('nobody-signed-in');
  if (answer === 'printed') return settleSlip(work, slip.id, 'printed', counter);
  if (answer === 'drop') return settleSlip(work, slip.id, 'expired', counter);
  if (asks === null) return reprintSlip(work, counter, slip.id);
  const ticket = slip.kind === 'ticket' ? await work.db.tickets.get(slip.of) : undefined;
  if (!asksFirst(slip, ticket, { at: work.now(), day: work.today() })) {
    return settleSlip(work, slip.id, 'not-printed', counter);
  }
  // Left waiting it would only ask again: given up and asked for anew, it prints as a marked copy.
  const given = await settleSlip(work, slip.id, 'expired', counter);
  return given.ok ? reprintSlip(work, counter, slip.id) : given;
}
