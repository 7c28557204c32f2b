/** A copy of a list with one row changed, taken out, or added. */
export function withRow<T>(rows: readonly T[], at: number, patch: Partial<T>): readonly T[] {
  return rows.map((row, i) => (i === at ? { ...row, ...patch } : row));
}

export function withoutRow<T>(rows: readonly T[], at: number): readonly T[] {
  return rows.filter((_row, i) => i !== at);
}
