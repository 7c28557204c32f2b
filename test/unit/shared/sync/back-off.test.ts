import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, findRetryAfterMs } from '../../../../shared/sync/back-off';

describe('waiting before the next try', () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [5, 32_000],
    [8, 256_000],
    [9, 300_000],
    [5000, 300_000],
  ])('after failure %i waits up to %i ms', (failures, ceiling) => {
    expect(backOffMs(failures, 0)).toBe(0);
    expect(backOffMs(failures, 0.999_999)).toBe(Math.floor(ceiling * 0.999_999));
  });

  it('waits at least what the city asks, an hour at most', () => {
    expect(backOffMs(1, 0.5, 10_000)).toBe(10_000);
    expect(backOffMs(9, 0.5, 10_000)).toBe(150_000);
    expect(backOffMs(1, 0, 7 * 86_400_000)).toBe(3_600_000);
  });

  it('is never negative, never beyond the cap unless asked', () => {
    const chance = fc.double({ min: 0, max: 0.999_999_9, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), chance, (failures, c) => {
        const wait = backOffMs(failures, c);
        return wait >= 0 && wait <= 300_000;
      }),
    );
  });

  const now = Date.parse('2026-11-23T01:00:00Z');
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Mon, 23 Nov 2026 01:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('reads Retry-After %s', (header, ms) => {
    expect(findRetryAfterMs(header, now)).toBe(ms);
  });
});
