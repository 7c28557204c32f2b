import type { Dong } from '../kit/money';
import type { CertifiedCopyRow } from './fee-row';

/** The amounts of a certified copy; the catalogue carries them. */
export type CopyTariff = Pick<CertifiedCopyRow, 'amountVnd' | 'firstPages' | 'nextAmountVnd' | 'capVnd'>;

/**
 * Đồng for ONE certified copy of an original of `pages` pages. National tariff (Cổng Dịch vụ công quốc gia,
 * thủ tục 2.000815): 2.000 a page for pages 1 and 2, 1.000 from page 3, at most 200.000 a copy; pages are
 * those of the original, and n copies cost n times as much.
 */
export function certifiedCopyFee(pages: number, tariff: CopyTariff): Dong {
  const first = Math.min(pages, tariff.firstPages);
  const next = pages - first;
  return Math.min(first * tariff.amountVnd + next * tariff.nextAmountVnd, tariff.capVnd);
}
