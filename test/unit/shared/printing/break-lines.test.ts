import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines, breakLines } from '../../../../shared/printing/break-lines';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...segmenter.segment(text)].map(each => each.segment);
const count = (text: string): number => lettersOf(text).length;
/** Letters of different width, like a real font's. */
const uneven = (text: string): number =>
  lettersOf(text).reduce((sum, letter) => sum + (letter > 'm' ? 1.6 : 1), 0);
const withoutBlanks = (text: string): string => text.normalize('NFC').replace(/[\p{Cc} ]/gu, '');

const vietnamese = fc
  .array(
    fc.constantFrom('Nguyễn', 'Thị', 'chứng', 'thực', 'Ẵ', 'ỗi', 'đường', '1/VBTT-ĐĐ', ' ', '\n', 'nghiêng'),
  )
  .map(words => words.join(' '));
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'grapheme', maxLength: 120 }));

describe.each([
  ['breakLines', breakLines],
  ['balanceLines', balanceLines],
])('%s', (_name, set) => {
  it('keeps every line within the paper and loses no letter of any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 48 }), (text, width) => {
        const lines = set(text, width, uneven);
        for (const line of lines) expect(count(line) === 1 || uneven(line) <= width).toBe(true);
        expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(text));
      }),
    );
  });
});

describe('lines of a slip', () => {
  it.each([
    ['breaks between words', 'Tiếp nhận hồ sơ của', 12, ['Tiếp nhận hồ', 'sơ của']],
    ['breaks inside a word only where it is wider than the paper', 'số 12345678', 6, ['số', '123456', '78']],
    ['keeps the clerk’s own lines', 'một\nhai', 20, ['một', 'hai']],
    ['keeps what is bound together', 'Vào Quyển\u00a0số:\u00a05', 13, ['Vào', 'Quyển\u00a0số:\u00a05']],
    ['composes detached accents', 'Hoa\u0300', 5, ['Hoà']],
    ['drops control characters', 'an\u0007 toàn', 20, ['an toàn']],
    ['gives an empty text one empty line', '', 5, ['']],
  ])('%s', (_what, text, width, lines) => {
    expect(breakLines(text, width, count)).toEqual(lines);
  });

  it('hangs no single word under a centred line', () => {
    const name = 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG';
    expect(balanceLines(name, 32, count)).toEqual(['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG']);
  });
});
