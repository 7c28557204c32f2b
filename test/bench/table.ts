/** One figure and the floor that it is held against, in the same unit. */
export type Row = {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'bytes' | 'entries/s';
  readonly value: number;
  readonly floor: { readonly what: string; readonly value: number };
  readonly n: number;
};

/** The rows for a reader: figure, floor, ratio. */
export function showRows(rows: readonly Row[]): string {
  const lines = rows.map(({ what, unit, value, floor, n }) => [
    what,
    `${round(value)} ${unit}`,
    `${round(floor.value)} ${unit}`,
    `x ${round(value / floor.value)}`,
    floor.what,
    `n=${n}`,
  ]);
  const all = [['measure', 'figure', 'floor', 'ratio', 'floor is', 'n'], ...lines];
  const widths = [0, 1, 2, 3, 4].map(at => Math.max(...all.map(line => (line[at] ?? '').length)));
  return all
    .map(line => line.map((cell, at) => (at === 5 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '))
    .join('\n');
}

/** The rows for a machine, on one line. */
export function toJson(rows: readonly Row[], facts: Readonly<Record<string, unknown>>): string {
  const figures = rows.map(({ what, unit, value, floor, n }) => ({
    what,
    unit,
    value: round(value),
    floor: round(floor.value),
    ratio: round(value / floor.value),
    n,
  }));
  return JSON.stringify({ ...facts, figures });
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
