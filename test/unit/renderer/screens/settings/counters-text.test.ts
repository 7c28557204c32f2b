import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCounters, writeCounters } from '../../../../../renderer/screens/settings/counters-text';

describe('counter numbers as clerks write them', () => {
  it.each([
    ['1-4', [1, 2, 3, 4]],
    ['1, 2, 5', [1, 2, 5]],
    ['3;7 9', [3, 7, 9]],
    ['2–3', [2, 3]],
    ['1, 1', [1, 1]],
  ])('reads %s', (text, numbers) => {
    expect(parseCounters(text)).toEqual(numbers);
  });

  it.each(['', ' , ', '0', '100', '4-1', 'một', '1-', '-3', '1..4', '1-50'])('does not read "%s"', text => {
    expect(parseCounters(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    const someCounters = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(someCounters, counters => {
        const sorted = [...counters].sort((a, b) => a - b);
        expect(parseCounters(writeCounters(counters))).toEqual(sorted);
      }),
    );
  });
});
