import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/printing/slip';
import { toText } from '../../../../shared/printing/to-text';
import {
  aReceipt,
  aReceiptDossier,
  aReceiptJob,
  HEAVY_DOSSIER,
  PROVISIONAL_DOSSIER,
} from '../../../office/printer-slips';

const qrOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => (block.kind === 'qr' ? [block.text] : []));
const wide = (text: string): string => text.replace(/\s+/g, ' ');

describe('the receipt of form 01', () => {
  it.each([
    ['the official code', {}, 'H26.101-261123-0007'],
    ['the provisional code while there is no other', PROVISIONAL_DOSSIER, 'T1-261123-0007'],
    ['the official code once both are known', HEAVY_DOSSIER, 'H26.101-261123-0311'],
  ])('bears %s alone in its QR and in its name', (_what, changes, code) => {
    const slip = aReceipt(changes);
    expect(qrOf(slip.blocks)).toEqual([code]);
    expect(slip.number).toBe(code);
  });

  it('shows both codes when both are known', () => {
    const text = toText(aReceipt(HEAVY_DOSSIER), 48);
    expect(text).toContain('Mã hồ sơ: H26.101-261123-0311\nMã tạm: T1-261123-0042');
  });

  it('runs beside an intake that has no code yet, with no QR', () => {
    const slip = aReceipt({ code: null });
    expect(qrOf(slip.blocks)).toEqual([]);
    expect(toText(slip, 48)).toContain('Mã hồ sơ: cấp khi tiếp nhận');
  });

  it('never prints more of a card number than its last four digits', () => {
    const text = JSON.stringify(aReceipt());
    expect(text).toContain('********0001');
    expect(text).not.toContain('001190000001');
  });

  it('names the owner only when another hands the papers in', () => {
    expect(toText(aReceipt(), 48)).not.toContain('Chủ hồ sơ');
    expect(toText(aReceipt(HEAVY_DOSSIER), 48)).toContain('Chủ hồ sơ: Nguyễn Thị Hồng Ngọc');
  });

  it.each([
    [
      [
        { label: 'a', amountVnd: 8_000 },
        { label: 'b', amountVnd: 13_000 },
      ],
      'Tổng cộng 21.000 đ',
    ],
    [
      [
        { label: 'a', amountVnd: null },
        { label: 'b', amountVnd: 13_000 },
      ],
      'Tổng cộng (chưa kể khoản chưa xác định) 13.000 đ',
    ],
    [[{ label: 'a', amountVnd: null }], 'Tổng cộng chưa xác định'],
    [[{ label: 'a', amountVnd: 0 }], 'Tổng cộng 0 đ'],
    [[], '7. Phí, lệ phí: chưa xác định'],
  ])('says honestly what is to be paid: %j', (fees, said) => {
    expect(wide(toText(aReceipt({ fees }), 80))).toContain(said);
  });

  it.each([
    [{ value: 1, unit: 'sameDay' }, 'trong ngày làm việc'],
    [{ value: 3, unit: 'workingDay' }, '3 ngày làm việc'],
    [{ value: 5, unit: 'calendarDay' }, '5 ngày'],
    [{ value: 8, unit: 'hour' }, '8 giờ'],
    [null, 'chưa xác định'],
  ] as const)('names the term %j', (term, said) => {
    expect(wide(toText(aReceipt({ term }), 80))).toContain(`theo quy định là: ${said} 4.`);
  });

  it.each([
    ['counter', 'Trung tâm Phục vụ hành chính công phường Hoàn Kiếm'],
    ['post', 'qua dịch vụ bưu chính công ích, địa chỉ: số 12'],
    ['home', 'trả tại nhà, địa chỉ: số 12'],
  ] as const)('says where the result comes by %s', (resultBy, said) => {
    expect(wide(toText(aReceipt({ resultBy }), 200))).toContain(`6. Đăng ký nhận kết quả tại: ${said}`);
  });

  it('goes out as two liên in one job, the office’s first', () => {
    const text = toText(aReceiptJob(), 48);
    expect(text.match(/Liên: .*/g)).toEqual(['Liên: Lưu)', 'Liên: Giao tổ chức, cá nhân)']);
    expect(aReceiptJob().blocks.filter(block => block.kind === 'cut')).toHaveLength(1);
  });

  it('keeps the dossier as it was received, whatever the catalogue says later', () => {
    expect(wide(toText(aReceipt(), 200))).toContain(aReceiptDossier().procedure.name);
  });
});
