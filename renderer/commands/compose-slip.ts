import type { PrinterMode } from '../../shared/office/office';
import type { Guide, SlipComposed, SlipKind } from '../../shared/printing/job';
import type { DeedWrite } from '../data/gate';
import type { Workplace } from './workplace';

type SlipWanted = {
  readonly kind: SlipKind;
  readonly of: string;
  readonly number: string;
  readonly wish?: 'screen';
  /** Its own id, where something must name it before it is written. */
  readonly id?: string;
  readonly guide?: Guide;
};

/** The deed that puts a slip into the spool, where the office's printer mode sends it. */
export function slipWrite(
  work: Workplace,
  mode: PrinterMode,
  slip: SlipWanted,
): DeedWrite & { readonly deed: 'slip.composed' } {
  const { kind, of, number, guide } = slip;
  const body: SlipComposed = {
    kind,
    of,
    number,
    day: work.today(),
    to: slip.wish === 'screen' ? 'screen' : destination(mode),
    ...(guide && { guide }),
  };
  return { deed: 'slip.composed', id: slip.id ?? work.newId(), body };
}

function destination(mode: PrinterMode): SlipComposed['to'] {
  if (mode === 'none') return 'screen';
  return mode === 'a5' ? 'pdf' : 'printer';
}
