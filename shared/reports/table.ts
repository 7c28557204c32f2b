import type { Instant } from '../kit/time';

/** How a column's values are written; a renderer makes real dates and numbers of them where it can. */
export type ColumnKind = 'text' | 'dateTime' | 'integer' | 'money';

/** Text; an instant (ms) in a `dateTime` column; a whole number; null where there is nothing to say. */
export type CellValue = string | Instant | number | null;

export type Column = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Characters that fit on one line. */
  readonly width: number;
};

/** A printable table, every row as long as the columns. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly total: readonly CellValue[] | null;
};

export type ColumnOf<Row> = Column & {
  readonly of: (row: Row) => CellValue;
  /** Summed in the last line. */
  readonly summed?: boolean;
};

/** Lays rows out in columns; the last line adds up what is `summed`, `Cộng` stands in the first text column. */
export function layTable<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  source: readonly Row[],
  totalWord: string,
): Table {
  const rows = source.map(row => columns.map(column => column.of(row)));
  const wordAt = columns.findIndex(column => column.kind === 'text');
  const total = columns.map((column, at) => {
    if (column.summed) return rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
    return at === wordAt ? totalWord : null;
  });
  return {
    name,
    columns: columns.map(({ heading, kind, width }) => ({ heading, kind, width })),
    rows,
    total: columns.some(column => column.summed) ? total : null,
  };
}
