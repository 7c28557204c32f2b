import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { PNG } from 'pngjs';
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

/** Files that are no logo, each with the beginning of what the clerk is told. */
export function badPictures(): readonly (readonly [name: string, bytes: Uint8Array, sentence: RegExp])[] {
  const whole = pngBytes(300, 300);
  const spoilt = Uint8Array.from(whole);
  spoilt.fill(0x55, 60, -12);
  const heavy = new Uint8Array(10 * 1024 * 1024);
  heavy.set(whole);
  return [
    ['mười-mega.png', heavy, /^Tệp ảnh lớn hơn 2 MB/],
    ['trống.png', new Uint8Array(), /^Tệp này không phải ảnh/],
    ['thư.png', new TextEncoder().encode('Đây là thư.'), /^Tệp này không phải ảnh/],
    ['nửa.png', whole.subarray(0, whole.length >> 1), /^Tệp ảnh hỏng/],
    ['hỏng.png', spoilt, /^Tệp ảnh hỏng/],
    ['rỗng-ruột.png', claiming(3000, 3000), /^Tệp ảnh hỏng/],
    ['bom.png', claiming(60_000, 60_000), /^Ảnh dài hơn/],
    ['một-điểm.png', pngBytes(1, 1), /^Ảnh nhỏ hơn/],
    ['dải.png', pngBytes(900, 60), /^Ảnh quá dài/],
    [
      'trắng.png',
      new Uint8Array(
        Buffer.from(
          pngOf(200, 200, () => 255),
          'base64',
        ),
      ),
      /^Ảnh gần như trắng/,
    ],
  ];
}

/** A red disk with a yellow star in it, on nothing: the colours offices like, of no office. */
export function aBadge(side = 600): Uint8Array {
  const png = new PNG({ width: side, height: side });
  for (let at = 0; at < side * side; at += 1) {
    const [across, down] = [(2 * (at % side)) / side - 1, (2 * Math.floor(at / side)) / side - 1];
    if (Math.hypot(across, down) > 1) continue;
    const colour = isInStar(across, down) ? [255, 220, 0, 255] : [200, 20, 30, 255];
    png.data.set(colour, at * 4);
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** Inside at least four of the five lines that join every second tip. */
function isInStar(across: number, down: number): boolean {
  const inside = [0, 1, 2, 3, 4].filter(tip => {
    const angle = (tip * 2 * Math.PI) / 5 + Math.PI / 2;
    return across * Math.cos(angle) + down * Math.sin(angle) < 0.22;
  });
  return inside.length >= 4;
}
