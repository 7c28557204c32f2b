import { stringify } from 'csv-stringify/sync';
import { dayOf, showDay, timeOf } from '../../shared/kit/time';
import type { CellValue, Column, Table } from '../../shared/reports/table';

/**
 * A table as CSV for other programs: UTF-8 with BOM (Excel takes it for the PC's code page otherwise), CRLF,
 * comma, one heading line, no line of sums. Dates are `dd/MM/yyyy HH:mm`, money and counts plain digits. Text that a spreadsheet would
 * run (`= + - @`, tab, CR and the full-width signs) gets an apostrophe in front.
 */
export function toCsv(table: Table): string {
  const rows = table.rows.map(row => row.map((cell, at) => write(cell, table.columns[at])));
  return stringify([table.columns.map(column => column.heading), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quote_record_delimiter: true,
  });
}

function write(cell: CellValue, column: Column | undefined): string {
  if (cell === null) return '';
  if (typeof cell !== 'number' || column?.kind !== 'dateTime') return String(cell);
  return `${showDay(dayOf(cell))} ${timeOf(cell).slice(0, 5)}`;
}
