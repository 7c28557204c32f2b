import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INK_THRESHOLD, isBlack, packBits } from '../../../../shared/printing/raster';

const grey = (level: number): number[] => [level, level, level, 255];

describe('dots of a slip', () => {
  it('packs eight to a byte, leftmost first, black as 1', () => {
    const row = [0, 255, 0, 255, 255, 255, 255, 0].flatMap(grey);
    expect([...packBits(Uint8Array.from(row), 8)]).toEqual([0b1010_0001]);
  });

  it('keeps every dot of any picture where it was', () => {
    const picture = fc.array(fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(picture, rows => {
        const rgba = Uint8Array.from(rows.flat().flatMap(black => grey(black ? 0 : 255)));
        const bits = packBits(rgba, 16);
        const read = rows.map((row, y) => row.map((_dot, x) => isBlack({ width: 384, bits }, x + y * 16, 0)));
        expect(read).toEqual(rows);
      }),
    );
  });

  it.each([
    ['just darker than the threshold prints', INK_THRESHOLD - 1, 0x80],
    ['the threshold itself does not', INK_THRESHOLD, 0],
  ])('%s', (_what, level, byte) => {
    const row = [level, ...Array.from({ length: 7 }, () => 255)].flatMap(grey);
    expect([...packBits(Uint8Array.from(row), 8)]).toEqual([byte]);
  });

  it('takes what is transparent for paper', () => {
    expect([...packBits(new Uint8Array(32), 8)]).toEqual([0]);
  });

  it('throws on a width that is not whole bytes', () => {
    expect(() => packBits(new Uint8Array(40), 10)).toThrow('whole bytes');
  });
});
