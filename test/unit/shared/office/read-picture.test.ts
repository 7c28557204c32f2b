import { describe, expect, it } from 'vitest';
import { type PictureReason, readPicture } from '../../../../shared/office/read-picture';
import { aJpeg, claiming, pngBytes } from '../../../office/logos';

const letters = new TextEncoder().encode('Đây là thư, không phải ảnh.');
const whole = pngBytes(300, 300);

const refused: readonly (readonly [string, Uint8Array, PictureReason])[] = [
  ['an empty file', new Uint8Array(), 'no-picture'],
  ['a text named .png', letters, 'no-picture'],
  ['a drawing in SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no-picture'],
  ['the first bytes of a PNG alone', whole.subarray(0, 8), 'picture-damaged'],
  ['a PNG cut in the middle', whole.subarray(0, whole.length >> 1), 'picture-damaged'],
  ['a PNG without its last byte', whole.subarray(0, -1), 'picture-damaged'],
  ['a PNG whose first chunk is no head', claiming(300, 300, 'IDAT'), 'picture-damaged'],
  ['a PNG that claims 60,000 x 60,000 dots', claiming(60_000, 60_000), 'picture-huge'],
  ['a PNG that claims four billion dots across', claiming(0xff_ff_ff_ff, 1), 'picture-huge'],
  ['a PNG of no dots', claiming(0, 0), 'picture-small'],
  ['a PNG of one dot', pngBytes(1, 1), 'picture-small'],
  ['a PNG too small to be read', pngBytes(300, 47), 'picture-small'],
  ['a strip', pngBytes(400, 60), 'picture-narrow'],
  ['a column', pngBytes(60, 400), 'picture-narrow'],
  ['the first bytes of a JPEG alone', aJpeg(300, 300).subarray(0, 4), 'picture-damaged'],
  ['a JPEG without its end', aJpeg(300, 300).subarray(0, -2), 'picture-damaged'],
  ['a JPEG that claims 60,000 x 60,000 dots', aJpeg(60_000, 60_000), 'picture-huge'],
  ['a JPEG of one dot', aJpeg(1, 1), 'picture-small'],
];

describe('a file chosen as the logo', () => {
  it.each(refused)('is refused: %s', (_what, bytes, reason) => {
    expect(readPicture(bytes)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ['a PNG', pngBytes(300, 200), { width: 300, height: 200, type: 'image/png' }],
    ['a JPEG', aJpeg(640, 480), { width: 640, height: 480, type: 'image/jpeg' }],
    ['the longest that can be read', pngBytes(400, 80), { width: 400, height: 80, type: 'image/png' }],
  ])('is taken with its size: %s', (_what, bytes, value) => {
    expect(readPicture(bytes)).toEqual({ ok: true, value });
  });

  it('is looked at in its own bytes where it lies in a larger store', () => {
    const store = new Uint8Array(whole.length + 100);
    store.set(whole, 50);
    expect(readPicture(store.subarray(50, 50 + whole.length))).toMatchObject({ ok: true });
  });

  it('ends, whatever lengths it claims', () => {
    for (let cut = 0; cut < 200; cut += 1) {
      for (const bytes of [whole, aJpeg(300, 300)]) {
        const spoilt = Uint8Array.from(bytes);
        spoilt.fill(cut, cut, cut + 4);
        expect(typeof readPicture(spoilt).ok).toBe('boolean');
      }
    }
  });
});
