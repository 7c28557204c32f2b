import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '../../renderer/rehearsal';
import { fold } from '../../shared/kit/folding';
import type { PlainDate } from '../../shared/kit/time';
import { composeBlank } from '../../shared/printing/compose-blank';
import type { RollWidth } from '../../shared/printing/raster';
import type { Slip } from '../../shared/printing/slip';
import { plainCode, SealedKind, sealedText, signedPart, withSeal } from '../../shared/printing/slip-seal';
import { FORMS, HEAVY_FORMS } from '../office/form-slips';
import { aLogo } from '../office/logos';
import { drawPaper } from '../office/printer-decode';
import { aReceipt, aTicketSlip, SLIP_OFFICE } from '../office/printer-slips';
import { expect, test } from './desk/fixtures';
import { pictures } from './desk/looks';
import { codesOf, wordsOf } from './desk/play-paper';

/** What must be read on each paper; names are compared with their accents. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  supplement: ['Nguyễn Thị Hồng Ngọc', 'Giấy chứng sinh'],
  refusal: ['Nguyễn Thị Hồng Ngọc', 'thẩm quyền của phường'],
  apology: ['Nguyễn Thị Hồng Ngọc', 'kết quả xác minh'],
  stop: ['Nguyễn Thị Hồng Ngọc', 'bổ sung hồ sơ'],
  control: ['Trần Thị Lan', 'Đúng hạn'],
  fee: ['16.000 đ', 'không thay thế biên lai'],
  handback: ['Nguyễn Thị Hồng Ngọc', '15/2026/CT'],
  missing: ['Giấy chứng sinh (bản chính)'],
  guidance: ['Giấy chứng nhận kết hôn', '3 ngày làm việc'],
  label: ['NGƯỜI NHẬN', 'Nguyễn Thị Hồng Ngọc'],
  blank: ['PHIẾU NHẬN HỒ SƠ VIẾT TAY'],
  'ticket-logo': ['PHIẾU SỐ THỨ TỰ', 'HÀNH CHÍNH CÔNG'],
  'receipt-logo': ['HÀNH CHÍNH CÔNG', 'Nguyễn Thị Hồng Ngọc'],
};
const withLogo = { ...SLIP_OFFICE, logo: aLogo() };
const slips: Readonly<Record<string, Slip>> = {
  ticket: aTicketSlip(),
  receipt: aReceipt(),
  ...FORMS,
  blank: composeBlank(SLIP_OFFICE, 'P1-0001'),
  'ticket-logo': aTicketSlip({}, withLogo),
  'receipt-logo': aReceipt({}, 'applicant', withLogo),
};

/** As it leaves the counter: with the seal of a PC, whose signature might be any 64 bytes. */
function asSigned(slip: Slip): Slip {
  const kind = SealedKind.safeParse(slip.kind);
  if (!kind.success) return slip;
  const terms = { kind: kind.data, day: '2026-11-23' as PlainDate, dueAt: '2026-11-24T17:00:00.000+07:00' };
  const signed = signedPart(plainCode(slip) ?? '', terms, { station: 12, publicKey: 'ab'.repeat(32) });
  return withSeal(
    slip,
    sealedText(
      signed,
      Uint8Array.from({ length: 64 }, (_, at) => (at * 37 + 201) % 256),
    ),
  );
}

for (const width of [576, 384] as const satisfies readonly RollWidth[]) {
  test(`every paper is read by a barcode reader and an OCR at ${width} dots`, async ({
    counter: { desk },
    profile,
  }) => {
    test.setTimeout(180_000);
    mkdirSync(pictures, { recursive: true });
    const paint = async (name: string, slip: Slip) => {
      const drawn = await desk.evaluate(({ slip, width }) => window.rehearsal?.drawSlip(slip, width), {
        slip,
        width,
      });
      if (!drawn) throw new Error('no rehearsal');
      const bits = Buffer.from(drawn.bits, 'base64');
      const png = join(profile, `${name}.png`);
      const picture = drawPaper({ width, height: drawn.height, bits });
      writeFileSync(png, picture);
      writeFileSync(join(pictures, `paper-${name}-${width}.png`), picture);
      return png;
    };
    for (const [name, plain] of Object.entries(slips)) {
      const slip = asSigned(plain);
      const png = await paint(name, slip);
      expect(codesOf(png).split('\n'), name).toContain(plainCode(slip));
      const read = wordsOf(png);
      for (const words of SAID[name] ?? []) {
        // At 58 mm a name may break between two lines of a column.
        expect
          .soft(fold(read).replace(/ /g, ''), `${name} at ${width}`)
          .toContain(fold(words).replace(/ /g, ''));
      }
    }
    for (const [name, plain] of Object.entries(HEAVY_FORMS)) {
      const slip = asSigned(plain);
      expect(codesOf(await paint(`${name}-heavy`, slip)).split('\n'), name).toContain(plainCode(slip));
    }
  });
}
