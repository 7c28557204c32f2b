import { groupThousands } from '../kit/money';
import { dayOf, fromIso, showDay, showInstant, timeOf } from '../kit/time';
import { NATIONAL_MOTTO, NATIONAL_NAME } from '../printing/slip';
import { escapeHtml } from '../printing/to-html';
import type { DailyLog } from './daily-log';
import { LOG_STYLE } from './html-style';
import { addressOf, remarkOf, waitOf } from './log-columns';
import type { LogRow } from './log-row';
import { logTables } from './log-tables';
import type { CellValue, ColumnKind, Table } from './table';
import { resultByWords, stateWords } from './words';

type PrintColumn = {
  readonly heading: string;
  /** Millimetres of the 281 that A4 landscape leaves. */
  readonly width: number;
  readonly of: (row: LogRow) => string;
  readonly style?: 'number' | 'code';
};

/** Mẫu 07's thirteen columns on one sheet of paper; what the counter adds shares two more. */
const printColumns: readonly PrintColumn[] = [
  { heading: 'STT', width: 8, of: row => String(row.order), style: 'number' },
  { heading: 'Mã hồ sơ', width: 22, of: codeHtml, style: 'code' },
  { heading: 'Tên TTHC', width: 30, of: row => escapeHtml(row.procedure) },
  { heading: 'Số lượng hồ sơ (bộ)', width: 11, of: row => String(row.sets), style: 'number' },
  { heading: 'Tên cá nhân, tổ chức', width: 24, of: personHtml },
  { heading: 'Địa chỉ, số điện thoại', width: 30, of: row => escapeHtml(addressOf(row)) },
  { heading: 'Cơ quan chủ trì giải quyết', width: 18, of: row => escapeHtml(row.handledBy) },
  { heading: 'Nhận hồ sơ', width: 19, of: row => instantHtml(row.receivedAt) },
  { heading: 'Hẹn trả kết quả', width: 19, of: row => instantHtml(row.dueAt) },
  { heading: 'Trả kết quả', width: 19, of: row => instantHtml(row.returnedAt) },
  { heading: 'Phương thức nhận kết quả', width: 15, of: row => escapeHtml(resultByWords[row.resultBy]) },
  { heading: 'Cán bộ; số thứ tự, thời gian chờ', width: 18, of: counterHtml },
  { heading: 'Phí, lệ phí / đã thu (đồng)', width: 14, of: moneyHtml, style: 'number' },
  { heading: 'Ký nhận', width: 15, of: () => '' },
  { heading: 'Ghi chú', width: 19, of: row => escapeHtml(remarkHtmlText(row)) },
];

/**
 * The day's register as an A4 landscape page to print and sign. Every word is escaped, there is no script,
 * and the policy in the head would stop one. `fontCss`: `@font-face` rules, or empty to take the installed fonts.
 */
export function composeLogHtml(log: DailyLog, fontCss = ''): string {
  const day = showDay(log.day);
  const { byProcedure, byClerk, queue } = logTables(log);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:";
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Sổ theo dõi hồ sơ ${day}</title>
<style>${(fontCss + LOG_STYLE).replaceAll('<', '\\3c ')}</style>
</head>
<body>
<div class="head">
<p>${escapeHtml(log.office.name.toUpperCase())}<strong class="line">${escapeHtml(log.office.unit.toUpperCase())}</strong></p>
<p><strong>${NATIONAL_NAME}</strong><strong class="line">${NATIONAL_MOTTO}</strong></p>
</div>
<h1>SỔ THEO DÕI HỒ SƠ</h1>
<p class="day">Ngày ${day}</p>
${registerHtml(log)}
${[byProcedure, byClerk, queue].map(sumsHtml).join('\n')}
<div class="signatures">
<div><strong>NGƯỜI LẬP SỔ</strong>(Ký và ghi rõ họ tên)</div>
<div><strong>NGƯỜI PHỤ TRÁCH</strong>(Ký và ghi rõ họ tên)</div>
</div>
<p class="foot">Lập lúc ${showInstant(fromIso(log.composedAt))}. Sổ không ghi số giấy tờ tùy thân.</p>
</body>
</html>
`;
}

function registerHtml(log: DailyLog): string {
  const columns = printColumns.map(({ width }) => `<col style="width: ${width}mm">`).join('');
  const head = printColumns.map(({ heading }) => `<th>${escapeHtml(heading)}</th>`).join('');
  const rows = log.rows.map(
    row => `<tr>${printColumns.map(column => cellHtml(column.of(row), column.style)).join('')}</tr>`,
  );
  const none = `<tr><td class="empty" colspan="${printColumns.length}">Trong ngày không có hồ sơ.</td></tr>`;
  return `<table class="register"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead>
<tbody>${rows.length === 0 ? none : rows.join('\n')}</tbody></table>`;
}

function sumsHtml(table: Table): string {
  const head = table.columns.map(({ heading }) => `<th>${escapeHtml(heading)}</th>`).join('');
  const line = (row: readonly CellValue[], name: string) =>
    `<tr${name}>${row.map((cell, at) => valueHtml(cell, table.columns[at]?.kind ?? 'text')).join('')}</tr>`;
  const rows = table.rows.map(row => line(row, '')).join('\n');
  const total = table.total ? line(table.total, ' class="sum"') : '';
  return `<section><h2>${escapeHtml(table.name)}</h2>
<table class="sums"><thead><tr>${head}</tr></thead><tbody>${rows}${total}</tbody></table></section>`;
}

function valueHtml(cell: CellValue, kind: ColumnKind): string {
  if (cell === null) return cellHtml('');
  return typeof cell === 'number'
    ? cellHtml(groupThousands(cell), 'number')
    : cellHtml(escapeHtml(cell), kind === 'text' ? undefined : 'number');
}

function cellHtml(html: string, style?: string): string {
  return `<td${style ? ` class="${style}"` : ''}>${html}</td>`;
}

function codeHtml(row: LogRow): string {
  // A long code may be broken after its hyphens only.
  return escapeHtml(row.code).replaceAll('-', '-<wbr>');
}

function personHtml(row: LogRow): string {
  const owner = escapeHtml(row.owner);
  return row.submitter === '' ? owner : `${owner}<br>(nộp thay: ${escapeHtml(row.submitter)})`;
}

function instantHtml(at: string | null): string {
  if (at === null) return '';
  const instant = fromIso(at);
  return `${timeOf(instant).slice(0, 5)}<br>${showDay(dayOf(instant))}`;
}

function counterHtml(row: LogRow): string {
  const queue = [row.ticket, waitOf(row)].filter(part => part !== null).join(', ');
  return [escapeHtml(row.clerk), escapeHtml(queue)].filter(part => part !== '').join('<br>');
}

function moneyHtml(row: LogRow): string {
  const fee = row.feeVnd === null ? '–' : groupThousands(row.feeVnd);
  return `${fee}<br>${groupThousands(row.paidVnd)}`;
}

function remarkHtmlText(row: LogRow): string {
  return [stateWords[row.state] ?? '', remarkOf(row)].filter(part => part !== '').join('; ');
}
