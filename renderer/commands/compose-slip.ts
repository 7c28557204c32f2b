import type { PrinterMode } from '../../shared/office/office';
import type { SlipComposed, SlipKind } from '../../shared/printing/job';
import type { DeedWrite } from '../data/gate';
import type { Workplace } from './workplace';

/** The deed that puts a slip into the spool, where the office's printer mode sends it. */
export function slipWrite(
  work: Workplace,
  mode: PrinterMode,
  slip: { readonly kind: SlipKind; readonly of: string; readonly number: string; readonly wish?: 'screen' },
): DeedWrite & { readonly deed: 'slip.composed' } {
  const body: SlipComposed = {
    kind: slip.kind,
    of: slip.of,
    number: slip.number,
    day: work.today(),
    to: slip.wish === 'screen' ? 'screen' : destination(mode),
  };
  return { deed: 'slip.composed', id: work.newId(), body };
}

function destination(mode: PrinterMode): SlipComposed['to'] {
  if (mode === 'none') return 'screen';
  return mode === 'a5' ? 'pdf' : 'printer';
}
