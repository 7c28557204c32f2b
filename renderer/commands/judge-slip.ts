import { hasSeal, keysNamed, type ReadSeal, readSeal } from '../../shared/printing/slip-seal';
import { cleanScan } from '../../shared/scanning/card-text';
import { officeKeys } from '../data/queries';
import type { Workplace } from './workplace';

/** What the seal of a scanned or typed slip is worth. Only `true` says that the office made this paper. */
export type SlipJudgement =
  | { readonly verdict: 'true'; readonly seal: ReadSeal }
  /** A plain code alone: a bar code, or a paper made while there was no key. */
  | { readonly verdict: 'unsigned' }
  /** Something was changed, or it is not a seal at all. */
  | { readonly verdict: 'false' }
  /** No PC of the office, as far as this ledger tells, has the key that it names. */
  | { readonly verdict: 'unknown-key' };

/** Judges a slip's QR without asking anybody outside this PC. */
export async function judgeSlip(work: Workplace, scanned: string): Promise<SlipJudgement> {
  const text = cleanScan(scanned);
  if (!hasSeal(text)) return { verdict: 'unsigned' };
  const seal = readSeal(text);
  if (!seal) return { verdict: 'false' };
  const keys = keysNamed(seal, await officeKeys(work.db)).map(({ publicKey }) => publicKey);
  if (keys.length === 0) return { verdict: 'unknown-key' };
  const isTrue = await work.ask('signing.check-slip', { text, keys });
  return isTrue ? { verdict: 'true', seal } : { verdict: 'false' };
}
