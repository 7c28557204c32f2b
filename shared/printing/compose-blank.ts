import { type FormOffice, formTitle, officeHead, signatures } from './form-parts';
import { type Block, type Slip, textBlock } from './slip';

const LINE = '.'.repeat(30);
/** Each with room above it for a hand. */
const LINES = [
  `Họ và tên: ${LINE}`,
  `Số điện thoại: ${LINE}`,
  `Thủ tục: ${LINE}`,
  `Giấy tờ đã nộp: ${LINE}`,
  LINE,
  `Nhận lúc: ...... giờ ...... ngày ...... / ...... / ${'.'.repeat(8)}`,
];

/**
 * A numbered form for the pen, printed ahead for the hours without current. Its number is that of a hand-written
 * slip, never a dossier's code: that comes when the dossier is entered.
 */
export function composeBlank(office: FormOffice, number: string): Slip {
  return {
    kind: 'blank',
    number,
    blocks: [
      officeHead(office),
      formTitle('PHIẾU NHẬN HỒ SƠ VIẾT TAY'),
      { kind: 'pairs', rows: [{ label: 'Số phiếu', value: number, bold: true }] },
      { kind: 'qr', text: number },
      ...LINES.flatMap((line): Block[] => [{ kind: 'blank' }, textBlock(line)]),
      { kind: 'blank' },
      textBlock('Mã hồ sơ và giấy hẹn được gửi sau khi hồ sơ vào máy.'),
      signatures({ title: 'NGƯỜI NỘP', name: '' }, { title: 'NGƯỜI NHẬN', name: '' }),
    ],
  };
}
