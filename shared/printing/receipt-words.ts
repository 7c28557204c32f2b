import type { Applicant, Dossier, PaperLine, Term } from '../dossiers/dossier';
import type { FeeLine } from '../fees/fee-line';
import { showDong } from '../kit/money';

export const UNKNOWN = 'chưa xác định';

/** The legal term as form 01, line 3, says it. */
export function showTerm(term: Term | null): string {
  if (term === null) return UNKNOWN;
  const spans = {
    sameDay: 'trong ngày làm việc',
    workingDay: `${term.value} ngày làm việc`,
    calendarDay: `${term.value} ngày`,
    hour: `${term.value} giờ`,
  } as const;
  const span = spans[term.unit];
  return term.basis === undefined ? span : `${span} (${term.basis})`;
}

export function paperRows(papers: readonly PaperLine[]): readonly (readonly string[])[] {
  return papers.map((paper, at) => [
    String(at + 1),
    paper.name,
    String(paper.originals),
    String(paper.copies),
  ]);
}

export function feeRows(fees: readonly FeeLine[]): readonly (readonly string[])[] {
  return fees.map(fee => [fee.label, fee.amountVnd === null ? UNKNOWN : showDong(fee.amountVnd)]);
}

/** Label and sum of what is known; says so when a line has no confirmed tariff. */
export function totalRow(fees: readonly FeeLine[]): readonly [string, string] {
  const known = fees.flatMap(fee => (fee.amountVnd === null ? [] : [fee.amountVnd]));
  if (known.length === 0) return ['Tổng cộng', UNKNOWN];
  const sum = showDong(known.reduce((total, amount) => total + amount, 0));
  return [known.length === fees.length ? 'Tổng cộng' : `Tổng cộng (chưa kể khoản ${UNKNOWN})`, sum];
}

/**
 * Last four characters only: form 01 does not ask for the number, a lost slip must not give it away
 * (Luật BVDLCN 91/2025/QH15), and four are enough to compare with the card when the result is fetched.
 */
export function maskId(idNumber: string): string {
  return idNumber.length <= 4 ? idNumber : `${'*'.repeat(idNumber.length - 4)}${idNumber.slice(-4)}`;
}

/** True when one person hands in another's matter (nộp thay). */
export function isForAnother(submitter: Applicant, owner: Applicant): boolean {
  return submitter.name !== owner.name || (submitter.idNumber ?? '') !== (owner.idNumber ?? '');
}

/** Form 01, line 6. */
export function showResultPlace(dossier: Pick<Dossier, 'resultBy' | 'receivedBy' | 'submitter'>): string {
  const address = dossier.submitter.address ?? '';
  const to = address === '' ? '' : `, địa chỉ: ${address}`;
  const places = {
    counter: dossier.receivedBy,
    post: `qua dịch vụ bưu chính công ích${to}`,
    home: `trả tại nhà${to}`,
  } as const;
  return places[dossier.resultBy];
}
