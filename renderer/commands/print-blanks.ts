import { ok, type Result, refuse } from '../../shared/kit/result';
import { wayAtFirst } from '../../shared/printing/way-now';
import type { GateReason } from '../data/gate';
import { findHistory } from '../data/history';
import { findOffice, slipsOf } from '../data/queries';
import { slipWrite } from './compose-slip';
import { tagOf } from './draw-code';
import type { Workplace } from './workplace';

/** What blank forms are of: one book for each PC. A fixed id, so that the next number is found by it. */
const BOOK = '0b1a4000-0000-7000-8000-';
const MOST_AT_ONCE = 50;

/**
 * Numbered forms for the pen, `P1-0001` and on: of this PC, never twice, printed while there is current. A store that was
 * put back does not know the last ones of the store before: its numbers bear the mark of its epoch.
 */
export function printBlanks(
  work: Workplace,
  { counter, count }: { readonly counter: number; readonly count: number },
): Promise<
  Result<{ readonly first: string; readonly last: string }, GateReason | 'printer-needed' | 'history-loading'>
> {
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const office = await findOffice(db);
    const drawer = work.identity();
    if (!office || !drawer) return refuse('not-set-up');
    if (await findHistory(db)) return refuse('history-loading');
    if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE) return refuse('bad-values', 'count');
    if (wayAtFirst({ kind: 'blank', counter }, office) === 'screen') return refuse('printer-needed');
    const of = BOOK + String(drawer.station).padStart(12, '0');
    const book = `P${drawer.station}${tagOf(await db.stations.get(String(drawer.station)), drawer)}`;
    const before = (await slipsOf(db, of)).length;
    const writes = Array.from({ length: count }, (_form, at) => {
      const number = `${book}-${String(before + at + 1).padStart(4, '0')}`;
      return slipWrite(work, office, { kind: 'blank', of, number, counter });
    });
    const [first, last] = [writes[0], writes.at(-1)].map(write => write?.body.number ?? '');
    return ok({ writes, value: { first: first ?? '', last: last ?? '' } });
  });
}
