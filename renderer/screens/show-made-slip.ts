import type { Turned } from '../commands/turn-dossier';
import { patchDesk } from '../state/store';
import { ownerOf } from './run-deed';

/** Where there is no printer, the slip that a deed made is shown at once, on the desk that made it. */
export function showMadeSlip(made: Turned | undefined): void {
  if (made?.slip && made.slipTo === 'screen')
    patchDesk(ownerOf(made), { overlay: 'shown-slip', shownSlip: made.slip });
}
