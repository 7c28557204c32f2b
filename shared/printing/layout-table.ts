import { breakLines } from './break-lines';
import type { Paper, Placed } from './paper';
import { type Align, type BlockOf, type Column, PLAIN, type TextStyle } from './slip';

type Cell = { readonly lines: readonly string[]; readonly x: number; readonly width: number };

/** Sets a table; answers what was placed and how much height it took. */
export function layoutTable(
  table: BlockOf<'table'>,
  paper: Paper,
  top: number,
): { readonly placed: readonly Placed[]; readonly height: number } {
  const widths = columnWidths(table, paper);
  const placed: Placed[] = [];
  let y = top;
  const addRow = (cells: readonly string[], bold: boolean): void => {
    const row = layoutRow(cells, table.columns, widths, paper, bold);
    placed.push(...row.placed.map(each => ({ ...each, y: each.y + y })));
    y += row.height;
  };
  const addRule = (): void => {
    placed.push({ kind: 'rule', x: 0, y, width: paper.width });
    y += paper.ruleHeight;
  };
  addRow(
    table.columns.map(column => column.head),
    true,
  );
  addRule();
  for (const row of table.rows) addRow(row, false);
  addRule();
  if (table.foot !== undefined) addRow(table.foot, true);
  return { placed, height: y - top };
}

function layoutRow(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  paper: Paper,
  bold: boolean,
): { readonly placed: readonly Placed[]; readonly height: number } {
  const placed: Placed[] = [];
  const lineHeight = paper.lineHeight('normal');
  let x = 0;
  let lineCount = 1;
  columns.forEach((column, at) => {
    const width = widths[at] ?? 0;
    const style: TextStyle = { ...PLAIN, bold, align: column.align };
    const lines = breakLines(cells[at] ?? '', width, text => paper.measure(text, style));
    placed.push(...placeLines({ lines, x, width }, style, paper));
    lineCount = Math.max(lineCount, lines.length);
    x += width + paper.columnGap;
  });
  return { placed, height: lineCount * lineHeight };
}

/** Lines of one style under each other in a column, from y = 0. Empty lines keep their height only. */
export function placeLines(cell: Cell, style: TextStyle, paper: Paper): readonly Placed[] {
  const lineHeight = paper.lineHeight(style.size);
  return cell.lines.flatMap((text, at) => {
    if (text === '') return [];
    const x = cell.x + indent(style.align, cell.width - paper.measure(text, style));
    return [{ kind: 'words', text, style, x, y: at * lineHeight }];
  });
}

export function indent(align: Align, room: number): number {
  const shares = { left: 0, center: 0.5, right: 1 } as const;
  return Math.max(0, Math.floor(room * shares[align]));
}

/**
 * `fit` columns take their widest cell and the longest word of their head ("Bản chính" may break), all of
 * them together at most 60 % of the paper; `rest` columns share what is left.
 */
function columnWidths({ columns, rows, foot }: BlockOf<'table'>, paper: Paper): readonly number[] {
  const room = paper.width - paper.columnGap * (columns.length - 1);
  const style: TextStyle = { ...PLAIN, bold: true };
  const wanted = columns.map((column, at) => {
    if (column.width === 'rest') return 0;
    const cells = [...rows, ...(foot === undefined ? [] : [foot])].map(row => row[at] ?? '');
    const texts = [...column.head.split(' '), ...cells];
    return Math.max(...texts.map(text => Math.ceil(paper.measure(text, style))));
  });
  const asked = wanted.reduce((sum, width) => sum + width, 0);
  const squeeze = Math.min(1, (room * 0.6) / Math.max(1, asked));
  const fitted = wanted.map(width => Math.floor(width * squeeze));
  const left = room - fitted.reduce((sum, width) => sum + width, 0);
  const sharing = columns.filter(column => column.width === 'rest').length;
  return columns.map((column, at) =>
    column.width === 'rest' ? Math.floor(left / sharing) : (fitted[at] ?? 0),
  );
}
