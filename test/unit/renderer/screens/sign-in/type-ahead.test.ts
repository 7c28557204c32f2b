import { describe, expect, it } from 'vitest';
import { findByLetters } from '../../../../../renderer/screens/sign-in/type-ahead';

const names = ['Đỗ Thị Mơ', 'Lê Mạnh Hùng', 'Phạm Văn Minh', 'Trần Thị Lan', 'Vũ Minh Hoà'];

describe('a name by its first letters', () => {
  it.each([
    ['lan', 0, 'Trần Thị Lan'],
    ['mo', 0, 'Đỗ Thị Mơ'],
    ['MƠ', 0, 'Đỗ Thị Mơ'],
    ['hoa', 0, 'Vũ Minh Hoà'],
    ['minh', 0, 'Phạm Văn Minh'],
    ['manh', 0, 'Lê Mạnh Hùng'],
    ['do', 2, 'Đỗ Thị Mơ'],
    ['le manh', 3, 'Lê Mạnh Hùng'],
    ['h', 2, 'Vũ Minh Hoà'],
  ])('finds %s from place %i on', (letters, from, name) => {
    expect(names[findByLetters(names, letters, from)]).toBe(name);
  });

  it.each(['', 'x', '7'])('finds nobody for "%s"', letters => {
    expect(findByLetters(names, letters, 0)).toBe(-1);
  });
});
