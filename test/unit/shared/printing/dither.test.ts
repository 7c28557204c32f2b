import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dots, dither, type Grey, shrink } from '../../../../shared/printing/dither';

const inkOf = ({ runs }: Dots) => runs.reduce((sum, run) => sum + run.width, 0);
const flat = (level: number, side = 40): Grey => ({
  width: side,
  height: side,
  levels: new Uint8Array(side * side).fill(level),
});
const picture: fc.Arbitrary<Grey> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map(levels => ({ width, height, levels })),
  );

describe('grey as black dots', () => {
  it.each([
    ['black', 0, 1],
    ['a dark colour such as red, flat and without a hole', 90, 1],
    ['white', 255, 0],
    ['a pale colour such as yellow, clean and without a speck', 215, 0],
  ])('prints %s', (_what, level, share) => {
    expect(inkOf(dither(flat(level))) / 1_600).toBe(share);
  });

  it('prints what lies between in as many dots as it is dark', () => {
    const inks = [110, 130, 150, 170, 190].map(level => inkOf(dither(flat(level))));
    expect(inks).toEqual([...inks].sort((a, b) => b - a));
    expect(new Set(inks).size).toBe(inks.length);
  });

  it('never sets a dot beside the picture, nor one twice', () => {
    fc.assert(
      fc.property(picture, grey => {
        const taken = new Set<number>();
        for (const { x, y, width } of dither(grey).runs) {
          expect(x >= 0 && y >= 0 && width > 0 && x + width <= grey.width && y < grey.height).toBe(true);
          for (let dot = x; dot < x + width; dot += 1) taken.add(y * grey.width + dot);
        }
        expect(taken.size).toBe(inkOf(dither(grey)));
      }),
    );
  });
});

describe('a picture made smaller', () => {
  it('is no darker and no lighter than its darkest and lightest dot', () => {
    fc.assert(
      fc.property(picture, fc.nat(11), fc.nat(11), (grey, right, down) => {
        const to = { width: 1 + (right % grey.width), height: 1 + (down % grey.height) };
        const { levels, ...size } = shrink(grey, to);
        expect(size).toEqual(to);
        expect(levels).toHaveLength(to.width * to.height);
        expect(Math.min(...levels)).toBeGreaterThanOrEqual(Math.min(...grey.levels));
        expect(Math.max(...levels)).toBeLessThanOrEqual(Math.max(...grey.levels));
      }),
    );
  });

  it('of its own size is itself', () => {
    fc.assert(
      fc.property(picture, grey => {
        expect(shrink(grey, grey).levels).toEqual(grey.levels);
      }),
    );
  });
});
