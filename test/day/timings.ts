/** Real milliseconds of all steps of one kind. */
export type Timing = { readonly n: number; readonly p50: number; readonly p95: number; readonly max: number };

/** Nearest-rank percentiles, to a tenth of a millisecond. */
export function timingOf(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) =>
    Math.round((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
  return { n: sorted.length, p50: rank(0.5), p95: rank(0.95), max: rank(1) };
}
