/** Counter numbers as clerks write them, `1-4, 6`; undefined when it is not such a list. Doubles stay in. */
export function parseCounters(text: string): readonly number[] | undefined {
  const parts = text.split(/[,;\s]+/).filter(part => part !== '');
  const numbers = parts.flatMap(rangeOf);
  const isFine = numbers.every(no => Number.isInteger(no) && no >= 1 && no <= 99);
  return parts.length > 0 && numbers.length <= 40 && isFine ? numbers : undefined;
}

function rangeOf(part: string): readonly number[] {
  const ends = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(part);
  if (!ends) return [Number.NaN];
  const first = Number(ends[1]);
  const last = Number(ends[2] ?? ends[1]);
  if (last < first) return [Number.NaN];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The shortest way to write them: `1-4, 6`. */
export function writeCounters(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const no of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && no === run[1] + 1) run[1] = no;
    else runs.push([no, no]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
