import type { Slip } from '../../shared/printing/slip';
import { plainCode, type SealTerms, withSeal } from '../../shared/printing/slip-seal';
import { isKeyTold } from './tell-station-key';
import type { Workplace } from './workplace';

/**
 * The slip with this PC's seal in its QR; without one while the store is locked, or its key cannot be kept or told: what
 * nobody can judge would be taken for forged. Printed again, a slip that says the same bears the same QR.
 */
export async function sealSlip(work: Workplace, slip: Slip, terms: SealTerms): Promise<Slip> {
  const plain = plainCode(slip);
  if (plain === undefined || !(await isKeyTold(work))) return slip;
  const sealed = await work.ask('signing.seal-slip', { plain, ...terms });
  return sealed.ok ? withSeal(slip, sealed.value) : slip;
}
