import fc from 'fast-check';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { LOGO_MAX_BYTES, LOGO_MAX_SIDE, LOGO_MIN_SIDE, Logo } from '../../../../shared/office/logo';
import { aLogo, pngOf } from '../../../office/logos';
import { runs } from '../../../office/runs';

const isLogo = (value: unknown) => Logo.safeParse(value).success;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytesOf = (logo: string) => new Uint8Array(Buffer.from(logo, 'base64'));
const blank = (width: number, height: number) => pngOf(width, height, () => 0);

/** Levels that no packing makes smaller. */
const noise = (x: number, y: number) => {
  const mixed = Math.imul(x * 241 + y, 0x9e37_79b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) >>> 24;
};

/** A sound logo with one of its bytes after the signature changed. */
function withByte(at: number, value: number): string {
  const bytes = bytesOf(aLogo(60));
  bytes[at] = value;
  return base64(bytes);
}

describe('a logo of the office’s settings', () => {
  it.each([
    ['the largest', blank(LOGO_MAX_SIDE, LOGO_MAX_SIDE)],
    ['the smallest', blank(LOGO_MIN_SIDE, LOGO_MIN_SIDE)],
    ['a long one', blank(LOGO_MAX_SIDE, LOGO_MIN_SIDE)],
    ['an emblem', aLogo()],
  ])('may be %s', (_what, logo) => {
    expect(isLogo(logo)).toBe(true);
  });

  const dots = (channels: 1 | 3, depth: 8 | 16) => {
    const data = { 8: new Uint8Array(60 * 60 * channels), 16: new Uint16Array(60 * 60 * channels) }[depth];
    return base64(encode({ width: 60, height: 60, channels, depth, data }));
  };
  it.each([
    ['no text', 5],
    ['an empty text', ''],
    ['no base64', `${aLogo(60).slice(0, -8)}ảnh`],
    ['base64 with a line end', `${aLogo(60)}\n`],
    ['an address', `data:image/png;base64,${aLogo(60)}`],
    ['markup', '"><script>alert(1)</script>'],
    ['another file', base64(new Uint8Array(300).fill(65))],
    ['too many dots across', blank(LOGO_MAX_SIDE + 1, 60)],
    ['too many dots down', blank(60, LOGO_MAX_SIDE + 1)],
    ['too few dots', blank(60, LOGO_MIN_SIDE - 1)],
    ['a head that claims 60,000 dots', withByte(18, 0xea)],
    ['colours', dots(3, 8)],
    ['sixteen bits a dot', dots(1, 16)],
    ['interlaced rows', withByte(28, 1)],
    ['a picture cut short', base64(bytesOf(aLogo(60)).subarray(0, -1))],
    ['something behind its end', base64(Uint8Array.from([...bytesOf(aLogo(60)), 0]))],
    [
      'words between its chunks',
      base64(
        encode({ width: 60, height: 60, channels: 1, data: new Uint8Array(3600), text: { Author: 'Lan' } }),
      ),
    ],
    ['more bytes than an entry should carry', pngOf(240, 240, noise)],
  ])('is never %s', (_what, value) => {
    expect(isLogo(value)).toBe(false);
  });

  it('is refused, never a fault, whatever bytes somebody sends in its place', () => {
    const sound = bytesOf(aLogo(48));
    const spoilt = fc
      .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map(changes => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        return base64(bytes);
      });
    fc.assert(
      fc.property(fc.oneof(fc.base64String(), fc.string(), spoilt), text => {
        expect(typeof isLogo(text)).toBe('boolean');
      }),
      { numRuns: runs(300) },
    );
  });

  it('stays small in the ledger', () => {
    expect(bytesOf(aLogo()).length).toBeLessThan(LOGO_MAX_BYTES);
  });
});
