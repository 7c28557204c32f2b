import { z } from 'zod';

/** How a column's values are written; a renderer makes real dates and numbers of them where it can. */
export const ColumnKind = z.enum(['text', 'dateTime', 'integer', 'money']);
export type ColumnKind = z.infer<typeof ColumnKind>;

/** Text; an instant (ms) in a `dateTime` column; a whole number; null where there is nothing to say. */
export const CellValue = z.union([z.string(), z.number(), z.null()]);
export type CellValue = z.infer<typeof CellValue>;

export const Column = z.strictObject({
  heading: z.string(),
  kind: ColumnKind,
  /** Characters that fit on one line. */
  width: z.number(),
});
export type Column = Readonly<z.infer<typeof Column>>;

/** A printable table, every row as long as the columns. */
export const Table = z.strictObject({
  name: z.string(),
  columns: z.array(Column).readonly(),
  rows: z.array(z.array(CellValue).readonly()).readonly(),
  total: z.array(CellValue).readonly().nullable(),
});
export type Table = Readonly<z.infer<typeof Table>>;

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
