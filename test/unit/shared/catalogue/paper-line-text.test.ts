import { describe, expect, it } from 'vitest';
import { parsePagesByCopies, parsePaperLine } from '../../../../shared/catalogue/paper-line-text';

describe('pages by copies in one field', () => {
  it.each([
    ['5 x 3', 5, 3],
    ['5x3', 5, 3],
    ['5X3', 5, 3],
    ['5*3', 5, 3],
    ['5×3', 5, 3],
    ['5 3', 5, 3],
    ['  5  ', 5, 1],
    ['999x999', 999, 999],
  ])('%j is %i pages, %i copies', (text, pages, copies) => {
    expect(parsePagesByCopies(text)).toEqual({ ok: true, value: { pages, copies } });
  });

  it.each([
    ['', 'not-pages-by-copies'],
    ['năm', 'not-pages-by-copies'],
    ['5x', 'not-pages-by-copies'],
    ['5x3x2', 'not-pages-by-copies'],
    ['-5x3', 'not-pages-by-copies'],
    ['1.5', 'not-pages-by-copies'],
    ['0x3', 'pages-out-of-range'],
    ['5x0', 'pages-out-of-range'],
    ['1000', 'pages-out-of-range'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parsePagesByCopies(text)).toMatchObject({ ok: false, reason });
  });
});

describe('a paper in one line', () => {
  it.each([
    ['Giấy khai sinh 5x3', 'Giấy khai sinh', 5, 3],
    ['Giấy khai sinh 5 x 3', 'Giấy khai sinh', 5, 3],
    ['  Học bạ lớp 12  20*2 ', 'Học bạ lớp 12', 20, 2],
    ['Học bạ lớp 12', 'Học bạ lớp 12', 1, 1],
    ['Học bạ, 12', 'Học bạ', 12, 1],
    ['Sổ hộ khẩu; 16 2', 'Sổ hộ khẩu', 16, 2],
    ['Hợp đồng 12, phụ lục', 'Hợp đồng 12, phụ lục', 1, 1],
    ['CCCD', 'CCCD', 1, 1],
  ])('%j', (text, name, pages, copies) => {
    expect(parsePaperLine(text)).toEqual({
      ok: true,
      value: { name, originals: 1, copies, pages, feeExempt: false },
    });
  });

  it('composes a name typed with loose marks (NFD)', () => {
    const parsed = parsePaperLine('Giấy khai sinh 2x1'.normalize('NFD'));
    expect(parsed).toMatchObject({ ok: true, value: { name: 'Giấy khai sinh' } });
  });

  it.each([
    ['5x3', 'no-paper-name'],
    ['', 'no-paper-name'],
    ['Bằng 0x3', 'pages-out-of-range'],
    [`${'a'.repeat(601)} 1x1`, 'paper-name-too-long'],
  ])('refuses %.20j: %s', (text, reason) => {
    expect(parsePaperLine(text)).toMatchObject({ ok: false, reason });
  });
});
