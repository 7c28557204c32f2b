import { describe, expect, it, vi } from 'vitest';
import { logoFromFile } from '../../../../renderer/paper/logo-from-file';
import { PICTURE_MAX_BYTES } from '../../../../shared/office/read-picture';
import { claiming, pngBytes } from '../../../office/logos';

/** A file on the disk that tells whether somebody read it. */
function aFile(size: number, bytes: Uint8Array<ArrayBuffer> | null) {
  const arrayBuffer = vi.fn(async () => {
    if (!bytes) throw new DOMException('gone', 'NotReadableError');
    return bytes.buffer;
  });
  return { file: { size, arrayBuffer }, arrayBuffer };
}
const copied = (bytes: Uint8Array) => Uint8Array.from(bytes);

describe('a file chosen as the logo', () => {
  it('of 10 MB is refused before a byte of it is read', async () => {
    const { file, arrayBuffer } = aFile(10 * 1024 * 1024, copied(pngBytes(300, 300)));
    expect(await logoFromFile(file)).toMatchObject({ ok: false, reason: 'picture-heavy' });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('that claims more dots than there is room for is refused before it is unpacked', async () => {
    const unpack = vi.fn();
    vi.stubGlobal('createImageBitmap', unpack);
    const bomb = copied(claiming(60_000, 60_000));
    expect(await logoFromFile(aFile(bomb.length, bomb).file)).toMatchObject({ reason: 'picture-huge' });
    expect(unpack).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('that goes away while it is read is refused, and breaks nothing', async () => {
    const { file } = aFile(PICTURE_MAX_BYTES, null);
    expect(await logoFromFile(file)).toMatchObject({ reason: 'picture-damaged' });
  });

  it('that cannot be unpacked is refused', async () => {
    vi.stubGlobal('createImageBitmap', async () =>
      Promise.reject(new DOMException('no', 'InvalidStateError')),
    );
    const whole = copied(pngBytes(300, 300));
    expect(await logoFromFile(aFile(whole.length, whole).file)).toMatchObject({ reason: 'picture-damaged' });
    vi.unstubAllGlobals();
  });
});
