import type { Turned } from '../commands/turn-dossier';
import { patchSession } from '../state/store';

/** Where there is no printer, the slip that a deed made is shown at once. */
export function showMadeSlip(made: Turned | undefined): void {
  if (made?.slip && made.slipTo === 'screen') patchSession({ overlay: 'shown-slip', shownSlip: made.slip });
}
