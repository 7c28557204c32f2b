import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { barsOf, qrMatrixOf } from '../../../../renderer/paper/symbols';
import { BARS_QUIET, QR_QUIET } from '../../../../shared/printing/symbol';

beforeAll(() => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

/** A picture of `dots` pixels a module, as a camera would see a flawless print. */
function pictureOf(width: number, height: number, dots: number, isDark: (x: number, y: number) => boolean) {
  const data = new Uint8ClampedArray(width * dots * height * dots * 4).fill(255);
  for (let y = 0; y < height * dots; y += 1) {
    for (let x = 0; x < width * dots; x += 1) {
      if (!isDark(Math.floor(x / dots), Math.floor(y / dots))) continue;
      data.fill(0, (y * width * dots + x) * 4, (y * width * dots + x) * 4 + 3);
    }
  }
  return { data, width: width * dots, height: height * dots, colorSpace: 'srgb' as const };
}

/** The longest code there is, with the digits of a seal behind it. */
const SEALED = `000.12.34.H26-261123-0007;${'1029384756'.repeat(19).slice(0, 182)}`;

describe('the symbols on a slip', () => {
  it.each(['A025;20261123', 'H26.101-261123-0007', '000.12.34.H26-261123-0007', 'T1-261123-0007', SEALED])(
    'a QR gives back %s',
    async text => {
      const matrix = qrMatrixOf(text);
      const side = matrix.length + 2 * QR_QUIET;
      const picture = pictureOf(side, side, 5, (x, y) => matrix[y - QR_QUIET]?.[x - QR_QUIET] === true);
      expect((await readBarcodes(picture)).map(found => found.text)).toEqual([text]);
    },
  );

  it('a sealed QR has 41 modules: a hand’s breadth is free beside it on 58 mm', () => {
    expect(qrMatrixOf(SEALED)).toHaveLength(41);
  });

  it.each(['26112300270001', 'H26.101-261123-0007'])('a Code 128 gives back %s', async text => {
    const { width, bars } = barsOf(text) ?? { width: 0, bars: [] };
    const picture = pictureOf(width + 2 * BARS_QUIET, 32, 2, x =>
      bars.some(bar => x - BARS_QUIET >= bar.x && x - BARS_QUIET < bar.x + bar.width),
    );
    expect((await readBarcodes(picture)).map(found => found.text)).toEqual([text]);
  });

  it('a Code 128 is not made of letters it cannot write', () => {
    expect(barsOf('hồ sơ')).toBeUndefined();
  });
});
