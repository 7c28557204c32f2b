import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, initials } from '../../../../shared/kit/folding';

describe('folding Vietnamese', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['THUỶ', 'thuy'],
    ['Thủy', 'thuy'],
    ['  Nguyễn   Thị  Ơn ', 'nguyen thi on'],
    ['ường'.normalize('NFD'), 'uong'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time, whatever the form typed in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it.each([
    ['Đăng ký khai sinh', 'dkks'],
    ['cha, mẹ, con', 'cmc'],
    ['', ''],
  ])('the initials of %j are %j', (text, expected) => {
    expect(initials(text)).toBe(expected);
  });
});
