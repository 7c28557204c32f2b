import type { PrinterOffice } from '../../shared/office/printers-of';
import type { Guide, SlipComposed, SlipKind } from '../../shared/printing/job';
import { wayAtFirst } from '../../shared/printing/way-now';
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
  readonly counter?: number;
};

/** The deed that puts a slip into the spool, for one of the office's printers, a PDF or the screen. */
export function slipWrite(
  work: Workplace,
  office: PrinterOffice,
  slip: SlipWanted,
): DeedWrite & { readonly deed: 'slip.composed' } {
  const { kind, of, number, guide, counter } = slip;
  const at = counter === undefined ? {} : { counter };
  const body: SlipComposed = {
    kind,
    of,
    number,
    day: work.today(),
    to: slip.wish === 'screen' ? 'screen' : wayAtFirst({ kind, ...at }, office),
    ...(guide && { guide }),
    ...at,
  };
  return { deed: 'slip.composed', id: slip.id ?? work.newId(), body };
}
