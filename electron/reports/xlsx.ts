import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { Instant } from '../../shared/kit/time';
import type { CellValue, Column, ColumnKind, Table } from '../../shared/reports/table';

type Style = { readonly [name: string]: string | number | boolean };

const HEAD: Style = {
  fontWeight: 'bold',
  backgroundColor: '#E9EDF2',
  wrap: true,
  alignVertical: 'center',
  align: 'center',
  borderStyle: 'thin',
  borderColor: '#8A94A3',
};
const BODY: Style = { alignVertical: 'top', borderStyle: 'thin', borderColor: '#C9CED6' };
const SUM: Style = { ...BODY, fontWeight: 'bold', backgroundColor: '#F6F7F9' };

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  dateTime: 'dd/mm/yyyy hh:mm',
  integer: '0',
  money: '#,##0',
};

/** 1970-01-01 in days of the workbook's calendar. */
const EPOCH_DAYS = 25_569;
/** 1.7 µs: minutes are no whole fractions of a day, and readers cut 08:29:59.9999 down to 08:29. */
const NUDGE_DAYS = 2e-11;

const LINE_PT = 15;
/** Words do not fill their lines, and bold letters are wide. */
const WIDE_LETTERS = 1.15;

/**
 * Tables as the sheets of one XLSX: real dates showing the office's wall time on any PC, real numbers, text
 * that stays text whatever it begins with, headings that stay in view.
 */
export async function toXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  return writeExcelFile(tables.map(sheetOf), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function sheetOf(table: Table): Sheet<never> {
  const height = heightOf(
    table.columns.map(column => column.heading),
    table.columns,
  );
  const head = table.columns.map(({ heading }): Cell => ({ ...HEAD, height, value: heading, type: String }));
  const rowOf = (row: readonly CellValue[], style: Style) => {
    const fitting = { ...style, height: heightOf(row, table.columns) };
    return table.columns.map((column, at) => cellOf(row[at] ?? null, column, fitting));
  };
  return {
    sheet: table.name,
    data: [
      head,
      ...table.rows.map(row => rowOf(row, BODY)),
      ...(table.total ? [rowOf(table.total, SUM)] : []),
    ],
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** Points. A file without heights shows wrapped text as one cut line wherever the reader does not measure it. */
function heightOf(row: readonly CellValue[], columns: readonly Column[]): number {
  const lines = columns.map(({ width }, at) => {
    const value = row[at];
    return typeof value === 'string' ? Math.ceil((value.length * WIDE_LETTERS) / width) : 1;
  });
  return LINE_PT * Math.min(20, Math.max(1, ...lines));
}

function cellOf(value: CellValue, column: Column, style: Style): Cell {
  if (value === null || value === '') return { ...style, value: '', type: String };
  if (typeof value === 'string') return { ...style, value, type: String, format: formats.text, wrap: true };
  const number = column.kind === 'dateTime' ? wallClockDays(value) : value;
  return { ...style, value: number, type: Number, format: formats[column.kind] };
}

/**
 * Days on the wall clock of Vietnam, to the minute. A workbook has no time zone, and the library's own
 * dates would be those of Greenwich.
 */
function wallClockDays(at: Instant): number {
  const minutes = Math.floor(at / 60_000) + 7 * 60;
  return minutes / 1_440 + EPOCH_DAYS + NUDGE_DAYS;
}
