import { Box } from '@mantine/core';
import { memo } from 'react';
import { groupThousands } from '../../../shared/kit/money';
import { showInstant } from '../../../shared/kit/time';
import type { CellValue, ColumnKind, Table } from '../../../shared/reports/table';
import styles from './reports.module.css';

/** A table of the log as it will be printed: the form's own words, whatever the language of the desk. */
export const LogTable = memo(function LogTable({ table }: { readonly table: Table }) {
  return (
    // Wider than the desk: the box scrolls, and its focus lets the arrows scroll it.
    <Box component="section" className={styles.tableBox} lang="vi" aria-label={table.name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th key={column.heading} scope="col" data-kind={column.kind}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <Cells key={row.join('\u001f')} row={row} table={table} />
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <Cells row={table.total} table={table} />
          </tfoot>
        )}
      </table>
    </Box>
  );
});

function Cells({ row, table }: { readonly row: readonly CellValue[]; readonly table: Table }) {
  return (
    <tr>
      {table.columns.map((column, at) => (
        <td key={column.heading} data-kind={column.kind} data-wide={column.width > 24 || undefined}>
          {shown(row[at] ?? null, column.kind)}
        </td>
      ))}
    </tr>
  );
}

function shown(value: CellValue, kind: ColumnKind): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return value;
  return kind === 'dateTime' ? showInstant(value) : groupThousands(value);
}
