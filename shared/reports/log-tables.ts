import { showWait } from './cell-text';
import type { DailyLog } from './daily-log';
import { logColumns } from './log-columns';
import type { QueueTotals } from './queue-totals';
import { type ColumnOf, layTable, type Table } from './table';
import type { ClerkTotals, ProcedureTotals, Totals } from './totals';
import { sheetNames } from './words';

const TOTAL = 'Cộng';

const sums: readonly ColumnOf<Totals>[] = [
  { heading: 'Tiếp nhận', kind: 'integer', width: 11, of: row => row.received, summed: true },
  { heading: 'Có kết quả', kind: 'integer', width: 11, of: row => row.finished, summed: true },
  { heading: 'Đã trả', kind: 'integer', width: 11, of: row => row.returned, summed: true },
  { heading: 'Quá hạn', kind: 'integer', width: 11, of: row => row.overdue, summed: true },
  { heading: 'Phí, lệ phí (đồng)', kind: 'money', width: 16, of: row => row.feeVnd, summed: true },
  { heading: 'Đã thu trong ngày (đồng)', kind: 'money', width: 16, of: row => row.paidVnd, summed: true },
];

const procedureColumns: readonly ColumnOf<ProcedureTotals>[] = [
  { heading: 'Tên TTHC', kind: 'text', width: 60, of: row => row.name },
  { heading: 'Mã TTHC', kind: 'text', width: 14, of: row => row.code },
  ...sums,
];

const clerkColumns: readonly ColumnOf<ClerkTotals>[] = [
  { heading: 'Cán bộ', kind: 'text', width: 30, of: row => row.name },
  ...sums,
  { heading: 'Lượt phục vụ', kind: 'integer', width: 12, of: row => row.served, summed: true },
];

type QueueRow = QueueTotals & { readonly name: string };

const queueColumns: readonly ColumnOf<QueueRow>[] = [
  { heading: 'Dịch vụ', kind: 'text', width: 30, of: row => row.name },
  { heading: 'Số đã cấp', kind: 'integer', width: 11, of: row => row.tickets },
  { heading: 'Đã phục vụ', kind: 'integer', width: 11, of: row => row.served },
  { heading: 'Vắng mặt', kind: 'integer', width: 11, of: row => row.missed },
  { heading: 'Còn lại', kind: 'integer', width: 11, of: row => row.left },
  { heading: 'Đã hủy', kind: 'integer', width: 11, of: row => row.voided },
  { heading: 'Chờ trung bình (phút:giây)', kind: 'text', width: 16, of: row => waitOrNull(row.meanWaitMs) },
  { heading: 'Chờ lâu nhất (phút:giây)', kind: 'text', width: 16, of: row => waitOrNull(row.maxWaitMs) },
];

export type LogTables = Readonly<Record<keyof typeof sheetNames, Table>>;

/** The log as four tables, for whatever prints, exports or shows them. */
export function logTables(log: DailyLog): LogTables {
  const services: readonly QueueRow[] = log.byService.map(row => ({
    ...row,
    name: `${row.prefix} · ${row.name}`,
  }));
  const queue = layTable<QueueRow>(sheetNames.queue, queueColumns, services, TOTAL);
  // A mean of means is no mean, so the queue's last line is counted over all tickets.
  const whole = queueColumns.map(column => column.of({ ...log.queue, name: TOTAL }));
  return {
    log: layTable(sheetNames.log, logColumns, log.rows, TOTAL),
    byProcedure: layTable(sheetNames.byProcedure, procedureColumns, log.byProcedure, TOTAL),
    byClerk: layTable(sheetNames.byClerk, clerkColumns, log.byClerk, TOTAL),
    queue: { ...queue, total: whole },
  };
}

function waitOrNull(waitMs: number | null): string | null {
  return waitMs === null ? null : showWait(waitMs);
}
