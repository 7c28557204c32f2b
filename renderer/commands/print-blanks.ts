import { ok, type Result, refuse } from '../../shared/kit/result';
import { wayAtFirst } from '../../shared/printing/way-now';
import type { GateReason } from '../data/gate';
import { findOffice, slipsOf } from '../data/queries';
import { slipWrite } from './compose-slip';
import type { Workplace } from './workplace';

/** What blank forms are of: one book for each PC. A fixed id, so that the next number is found by it. */
const BOOK = '0b1a4000-0000-7000-8000-';
const MOST_AT_ONCE = 50;

/** Numbered forms for the pen, `P1-0001` and on: of this PC, never twice, printed while there is current. */
export function printBlanks(
  work: Workplace,
  { counter, count }: { readonly counter: number; readonly count: number },
): Promise<Result<{ readonly first: string; readonly last: string }, GateReason | 'printer-needed'>> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const office = await findOffice(db);
    const station = work.identity()?.station ?? 0;
    if (!office) return refuse('not-set-up');
    if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE) return refuse('bad-values', 'count');
    if (wayAtFirst({ kind: 'blank', counter }, office) === 'screen') return refuse('printer-needed');
    const of = BOOK + String(station).padStart(12, '0');
    const before = (await slipsOf(db, of)).length;
    const writes = Array.from({ length: count }, (_form, at) => {
      const number = `P${station}-${String(before + at + 1).padStart(4, '0')}`;
      return slipWrite(work, office, { kind: 'blank', of, number, counter });
    });
    const [first, last] = [writes[0], writes.at(-1)].map(write => write?.body.number ?? '');
    return ok({ writes, value: { first: first ?? '', last: last ?? '' } });
  });
}
