import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logoDotsOf } from '../../../../renderer/paper/logo-dots';
import type { Dots } from '../../../../shared/printing/dither';
import { aLogo } from '../../../office/logos';

function drawn(dots: Dots | undefined): string {
  const rows = Array.from({ length: dots?.height ?? 0 }, () => Array<string>(dots?.width ?? 0).fill('.'));
  for (const { x, y, width } of dots?.runs ?? []) rows[y]?.fill('#', x, x + width);
  return `${rows.map(row => row.join('')).join('\n')}\n`;
}

describe('a logo in the dots of a roll printer', () => {
  it.each([576, 384] as const)('at %i dots looks as it was looked at and approved', async width => {
    const golden = join(import.meta.dirname, 'golden', `logo-${width}.txt`);
    await expect(drawn(logoDotsOf[width](aLogo()))).toMatchFileSnapshot(golden);
  });

  it.each([
    ['a square', aLogo(240), { width: 96, height: 96 }],
    ['a long one', aLogo(240, 48), { width: 240, height: 48 }],
    ['a tall one', aLogo(48, 240), { width: 19, height: 96 }],
    ['a small one, which is not made larger', aLogo(60), { width: 60, height: 60 }],
  ])('takes no more than 12 mm of an 80 mm roll: %s', (_what, logo, size) => {
    expect(logoDotsOf[576](logo)).toMatchObject(size);
  });

  it('is made once, not for every slip', () => {
    expect(logoDotsOf[576](aLogo())).toBe(logoDotsOf[576](aLogo()));
  });

  it('is none where the picture cannot be unpacked: the slip is printed without', () => {
    const bytes = Buffer.from(aLogo(), 'base64');
    bytes.fill(0x55, 60, 200);
    expect(logoDotsOf[576](bytes.toString('base64'))).toBeUndefined();
  });
});
