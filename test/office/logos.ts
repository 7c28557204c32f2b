import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import type { Logo } from '../../shared/office/logo';

/** A PNG of grey levels, as a base64 text. */
export function pngOf(width: number, height: number, level: (x: number, y: number) => number): Logo {
  const data = Uint8Array.from({ length: width * height }, (_dot, at) =>
    level(at % width, Math.floor(at / width)),
  );
  return Buffer.from(encode({ width, height, data, channels: 1, depth: 8 }, { zlib: { level: 9 } })).toString(
    'base64',
  );
}

/** The emblem of no office: a disk with a ring, six petals in it, and a grey that fades from left to right. */
export function aLogo(width = 240, height = width): Logo {
  return pngOf(width, height, (x, y) => {
    const [across, down] = [(2 * x) / (width - 1) - 1, (2 * y) / (height - 1) - 1];
    const radius = Math.hypot(across, down);
    if (radius > 1) return 255;
    if (radius > 0.86) return 40;
    if (radius > 0.8) return 255;
    const petal = 0.66 * Math.abs(Math.cos(3 * Math.atan2(down, across)));
    return radius < petal ? 255 : Math.round(70 + 60 * (across + 1));
  });
}

/** The file of a grey PNG. */
export function pngBytes(width: number, height: number): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      pngOf(width, height, x => x % 200),
      'base64',
    ),
  );
}

/** A PNG's chunks in order, with a head (or what stands in its place) that claims this size and no dot behind it. */
export function claiming(width: number, height: number, name = 'IHDR'): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const chunk = (title: string, content: Uint8Array) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(title), content])));
    return Buffer.concat([length, Buffer.from(title), content, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const picture = chunk('IDAT', deflateSync(Buffer.alloc(64)));
  return new Uint8Array(
    Buffer.concat([signature, chunk(name, head), picture, chunk('IEND', Buffer.alloc(0))]),
  );
}

/** A JPEG's marks in order: application data, a frame of this size, a scan of nothing, the end. */
export function aJpeg(width: number, height: number): Uint8Array {
  const word = (value: number) => [value >> 8, value & 0xff];
  const app = [0xff, 0xe0, ...word(16), ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, ...word(11), 8, ...word(height), ...word(width), 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, ...word(8), 1, 1, 0, 0, 0x3f, 0, 0x12, 0x34];
  return Uint8Array.from([0xff, 0xd8, ...app, ...frame, ...scan, 0xff, 0xd9]);
}
