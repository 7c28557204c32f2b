import type { Logo } from '../office/logo';
import type { Printer } from '../office/printers';
import { officeHead } from './form-parts';
import { type Slip, textBlock } from './slip';

const LETTERS = [
  'ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ',
  'ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự',
  'Ắ Ằ Ẳ Ẵ Ặ Ấ Ầ Ẩ Ẫ Ậ Ế Ề Ể Ễ Ệ',
  'Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự',
  'ị ỉ ĩ í ì ỳ ý ỷ ỹ ỵ đ Đ ₫ 0123456789',
];

/** How the office's papers are headed, as far as it is typed yet. */
export type TrialHead = { readonly agency: string; readonly logo: Logo | null };

/** What a printer is tried with: every Vietnamese letter, a QR to photograph, a ruler as wide as the paper, a cut. */
export function composeTest(
  { name, paper }: Pick<Printer, 'name' | 'paper'>,
  { agency, logo }: TrialHead,
): Slip {
  const widths = { roll80: '72 mm', roll58: '48 mm', A5: '148 mm', A4: '210 mm' } as const;
  return {
    kind: 'test',
    number: 'THU-MAY-IN',
    blocks: [
      officeHead({ name: agency, unit: name, ...(logo && { logo }) }),
      { kind: 'title', form: 'IN THỬ', roll: 'IN THỬ', note: '' },
      { kind: 'rule' },
      textBlock(`Vạch trên và dưới phải hiện trọn hai đầu (${widths[paper]}). Nếu cụt: chọn sai khổ giấy.`),
      { kind: 'rule' },
      ...LETTERS.map(letters => textBlock(letters, { align: 'center' })),
      textBlock('Chữ phải rõ dấu. Mã dưới đây phải quét được.', { bold: true }),
      { kind: 'qr', text: 'THU-MAY-IN' },
      { kind: 'cut' },
      textBlock('Giấy phải được cắt trước dòng này.', { align: 'center' }),
    ],
  };
}
