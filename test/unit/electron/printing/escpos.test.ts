import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { BAND_ROWS, composeEscpos } from '../../../../electron/printing/escpos';
import type { Raster } from '../../../../shared/printing/raster';
import { parseCommands } from '../../../office/printer-commands';
import { decodeJob } from '../../../office/printer-decode';
import { runs } from '../../../office/runs';

const rasters = fc
  .record({
    width: fc.constantFrom<384 | 576>(384, 576),
    height: fc.integer({ min: 1, max: 500 }),
    seed: fc.integer(),
    cut: fc.option(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { nil: undefined }),
  })
  .map(({ width, height, seed, cut }): Raster => {
    const bits = Uint8Array.from({ length: (width / 8) * height }, (_byte, at) => (at * 31 + seed) & 0xff);
    const row = Math.floor(height * (cut ?? 0));
    return { width, height, bits, cuts: row > 0 ? [row] : [] };
  });

describe('a raster as ESC/POS', () => {
  it('comes out of the printer dot for dot, cut where it was to be cut', () => {
    fc.assert(
      fc.property(rasters, raster => {
        const { papers, complete } = decodeJob(composeEscpos(raster));
        expect(complete).toBe(true);
        expect(Buffer.concat(papers.map(paper => paper.bits)).equals(raster.bits)).toBe(true);
        const edges = [0, ...raster.cuts, raster.height];
        expect(papers.map(paper => paper.height)).toEqual(
          edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it('starts by initialising, draws in bands, feeds before it cuts', () => {
    const raster: Raster = {
      width: 384,
      height: BAND_ROWS + 8,
      bits: new Uint8Array(48 * (BAND_ROWS + 8)),
      cuts: [],
    };
    const { commands, whole } = parseCommands(composeEscpos(raster));
    expect(whole).toBe(true);
    expect(commands.map(command => command.kind)).toEqual([
      'initialise',
      'raster',
      'raster',
      'feed',
      'cut',
      'initialise',
    ]);
  });

  it('beeps after the cut when asked to', () => {
    const raster: Raster = { width: 384, height: 8, bits: new Uint8Array(48 * 8), cuts: [] };
    expect(parseCommands(composeEscpos(raster, { beep: true })).commands.at(-1)).toEqual({ kind: 'beep' });
  });

  it.each<[string, Partial<Raster>]>([
    ['too few bits', { bits: new Uint8Array(7) }],
    ['a cut outside the paper', { cuts: [99] }],
    ['cuts out of order', { cuts: [5, 3] }],
  ])('throws on %s', (_what, fault) => {
    const raster: Raster = { width: 384, height: 8, bits: new Uint8Array(48 * 8), cuts: [] };
    expect(() => composeEscpos({ ...raster, ...fault })).toThrow('raster does not fit its size');
  });

  it('shows black as black in the decoded picture', () => {
    const raster: Raster = { width: 384, height: 1, bits: new Uint8Array(48), cuts: [] };
    raster.bits[0] = 0x80;
    const png = PNG.sync.read(decodeJob(composeEscpos(raster)).png);
    expect([png.data[0], png.data[4]]).toEqual([0, 255]);
  });
});
