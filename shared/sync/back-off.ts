/** Milliseconds: first ceiling, highest ceiling, and the longest wait a city may ask for. */
export const BACK_OFF_BASE_MS = 2_000;
export const BACK_OFF_CAP_MS = 5 * 60_000;
const ASKED_CAP_MS = 60 * 60_000;

/**
 * Full jitter: anywhere from nothing to 2 s, 4 s, 8 s ... 5 min, so that 126 wards do not knock together
 * when a line comes back. What the city asked for (`Retry-After`) is waited at least.
 *
 * @param failures failures in a row, 1 and up
 * @param chance 0 to below 1
 */
export function backOffMs(failures: number, chance: number, askedMs = 0): number {
  const ceiling = Math.min(BACK_OFF_CAP_MS, BACK_OFF_BASE_MS * 2 ** Math.min(failures - 1, 20));
  return Math.max(Math.min(askedMs, ASKED_CAP_MS), Math.floor(chance * ceiling));
}

/** `Retry-After` in its two spellings, seconds or an HTTP date, as milliseconds from `now`; else undefined. */
export function findRetryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  // V8 reads "-5" as a date too.
  const at = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
