import { dayOf, fromIso, showDay } from '../kit/time';
import { showWait } from './cell-text';
import type { LogRow } from './log-row';
import type { ColumnOf } from './table';
import { resultByWords, stateWords } from './words';

/** The thirteen columns of Mẫu 07, Sổ theo dõi hồ sơ (TT 03/2025/TT-VPCP). */
const formColumns: readonly ColumnOf<LogRow>[] = [
  { heading: 'STT', kind: 'integer', width: 6, of: row => row.order },
  { heading: 'Mã hồ sơ', kind: 'text', width: 24, of: row => row.code },
  { heading: 'Tên TTHC', kind: 'text', width: 40, of: row => row.procedure },
  { heading: 'Số lượng hồ sơ (bộ)', kind: 'integer', width: 10, of: row => row.sets, summed: true },
  { heading: 'Tên cá nhân, tổ chức', kind: 'text', width: 26, of: row => row.owner },
  { heading: 'Địa chỉ, số điện thoại', kind: 'text', width: 40, of: addressOf },
  { heading: 'Cơ quan chủ trì giải quyết', kind: 'text', width: 28, of: row => row.handledBy },
  { heading: 'Nhận hồ sơ', kind: 'dateTime', width: 17, of: row => fromIso(row.receivedAt) },
  { heading: 'Hẹn trả kết quả', kind: 'dateTime', width: 17, of: row => instantOrNull(row.dueAt) },
  { heading: 'Trả kết quả', kind: 'dateTime', width: 17, of: row => instantOrNull(row.returnedAt) },
  { heading: 'Phương thức nhận kết quả', kind: 'text', width: 16, of: row => resultByWords[row.resultBy] },
  // Signed by hand on the printed page.
  { heading: 'Ký nhận', kind: 'text', width: 14, of: () => '' },
  { heading: 'Ghi chú', kind: 'text', width: 36, of: remarkOf },
];

/** What a supervisor looks at beside the form. */
const counterColumns: readonly ColumnOf<LogRow>[] = [
  { heading: 'Người nộp hồ sơ', kind: 'text', width: 26, of: row => row.submitter || row.owner },
  { heading: 'Cán bộ tiếp nhận', kind: 'text', width: 22, of: row => row.clerk },
  { heading: 'Số thứ tự', kind: 'text', width: 10, of: row => row.ticket },
  { heading: 'Thời gian chờ (phút:giây)', kind: 'text', width: 12, of: waitOf },
  { heading: 'Phí, lệ phí (đồng)', kind: 'money', width: 14, of: row => row.feeVnd, summed: true },
  { heading: 'Đã thu trong ngày (đồng)', kind: 'money', width: 14, of: row => row.paidVnd, summed: true },
  { heading: 'Trạng thái', kind: 'text', width: 24, of: row => stateWords[row.state] ?? '' },
];

export const logColumns: readonly ColumnOf<LogRow>[] = [...formColumns, ...counterColumns];

export function addressOf(row: LogRow): string {
  return [row.address, row.phone].filter(part => part !== '').join('; ');
}

export function waitOf(row: LogRow): string | null {
  return row.waitMs === null ? null : showWait(row.waitMs);
}

/** The clerk's note, and what a reader of the register must not overlook. */
export function remarkOf(row: LogRow): string {
  const received = showDay(dayOf(fromIso(row.receivedAt)));
  const marks = [
    row.because === 'returned' ? `Nhận ngày ${received}, trả kết quả trong ngày` : '',
    row.because === 'paid' ? `Nhận ngày ${received}, thu phí trong ngày` : '',
    row.provisional ? 'Mã tạm' : '',
    row.overdue ? 'Quá hạn' : '',
    row.corrected ? 'Đã sửa' : '',
    row.contested ? 'Hai máy cùng sửa, cần xem lại' : '',
    row.feeOpen ? 'Có khoản phí chưa xác định' : '',
    row.note,
  ];
  return marks.filter(mark => mark !== '').join('; ');
}

function instantOrNull(at: string | null): number | null {
  return at === null ? null : fromIso(at);
}
