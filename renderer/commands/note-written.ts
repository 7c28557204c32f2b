import { ok, type Result, refuse } from '../../shared/kit/result';
import type { GateReason } from '../data/gate';
import type { Workplace } from './workplace';

/** Which slip of the office's own book the citizen took home, where there was no paper from a printer. */
export function noteWritten(
  work: Workplace,
  { counter, slip, number }: { readonly counter: number; readonly slip: string; readonly number: string },
): Promise<Result<null, GateReason | 'no-such-slip'>> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    if (!(await db.slips.get(slip))) return refuse('no-such-slip');
    const body = { number: number.normalize('NFC').trim() };
    return ok({ writes: [{ deed: 'slip.written', id: slip, body }], value: null });
  });
}
