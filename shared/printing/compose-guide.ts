import type { Instant } from '../kit/time';
import { showInstant } from '../kit/time';
import { contactOf, type FormOffice, formTitle, officeHead } from './form-parts';
import type { Guide } from './job';
import { type Slip, textBlock } from './slip';

const TITLES = {
  missing: 'GIẤY TỜ CÒN THIẾU',
  guidance: 'HƯỚNG DẪN CHUẨN BỊ HỒ SƠ',
} as const;
const OPENINGS = {
  missing: 'Ông/Bà vui lòng mang thêm các giấy tờ sau:',
  guidance: 'Thành phần hồ sơ cần nộp:',
} as const;

/** What to bring: all papers of a procedure, or those that were missing today. Names nobody and promises nothing. */
export function composeGuide(parts: {
  readonly kind: keyof typeof TITLES;
  readonly office: FormOffice;
  readonly number: string;
  readonly guide: Guide;
  readonly at: Instant;
}): Slip {
  const { kind, office, number, guide, at } = parts;
  return {
    kind,
    number,
    blocks: [
      officeHead(office),
      formTitle(TITLES[kind]),
      { kind: 'pairs', rows: [{ label: 'Thủ tục', value: guide.procedure, bold: true }] },
      textBlock(guide.papers.length === 0 ? 'Danh mục không ghi giấy tờ nào.' : OPENINGS[kind]),
      ...guide.papers.map((paper, index) => textBlock(`${index + 1}. ${paper}`)),
      ...guide.remarks.map(remark => textBlock(remark)),
      { kind: 'rule' },
      textBlock(`Lập lúc ${showInstant(at)}. Hỏi thêm: ${contactOf(office)}.`),
      { kind: 'qr', text: number },
    ],
  };
}
