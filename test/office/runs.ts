/**
 * How often a property is tried: all of it in `npm test`, a twentieth in the inner loop (`npm run check` sets
 * QUAY_QUICK), where a fresh seed every time looks at other cases anyway.
 */
export function runs(count: number): number {
  return process.env.QUAY_QUICK === '1' ? Math.max(2, Math.ceil(count / 20)) : count;
}
