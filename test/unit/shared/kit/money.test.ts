import { describe, expect, it } from 'vitest';
import { groupThousands, showDong } from '../../../../shared/kit/money';

describe('money', () => {
  it.each([
    [0, '0 đ'],
    [999, '999 đ'],
    [8_000, '8.000 đ'],
    [21_000, '21.000 đ'],
    [1_234_567, '1.234.567 đ'],
  ])('%i reads %s', (amount, text) => {
    expect(showDong(amount)).toBe(text);
  });

  it('groups a negative amount without losing its sign', () => {
    expect(groupThousands(-12_000)).toBe('-12.000');
  });
});
