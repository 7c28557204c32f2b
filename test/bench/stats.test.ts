import { expect, it } from 'vitest';
import { median, percentile } from './stats';

it.each([
  [[5], 0.99, 5],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, i) => i + 1), 0.99, 99],
  [Array.from({ length: 100 }, (_, i) => i + 1), 1, 100],
])('of %j the share %f does not exceed %i', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it('has no middle of nothing', () => {
  expect(() => median([])).toThrow();
});
