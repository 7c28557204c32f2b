import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { qrMatrixOf } from '../../renderer/paper/symbols';
import type {} from '../../renderer/rehearsal';
import { composeBlank } from '../../shared/printing/compose-blank';
import { composeReceipt } from '../../shared/printing/compose-receipt';
import { FONT_FACES } from '../../shared/printing/font-faces';
import type { Slip } from '../../shared/printing/slip';
import { toHtml } from '../../shared/printing/to-html';
import { aDossier } from '../office/day';
import { formsOf } from '../office/form-slips';
import { aLogo } from '../office/logos';
import { aReceiptDossier, SLIP_OFFICE } from '../office/printer-slips';
import { expect, test } from './desk/fixtures';
import { pictures } from './desk/looks';

const usual = SLIP_OFFICE;
/** All that the settings take: letters to the last one, words without an end. */
const longest = {
  ...SLIP_OFFICE,
  name: 'ỦY BAN NHÂN DÂN PHƯỜNG VĂN MIẾU QUỐC TỬ GIÁM '.repeat(3).slice(0, 120).trim(),
  unit: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG VÀ CHUYỂN ĐỔI SỐ '.repeat(3).slice(0, 120).trim(),
  place: 'Phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội, nước Việt Nam '.repeat(2).slice(0, 80).trim(),
};
const endless = { ...SLIP_OFFICE, name: 'W'.repeat(120), unit: 'W'.repeat(120), place: 'W'.repeat(80) };
const offices = { usual, longest, endless };
const logos = { square: aLogo(), tall: aLogo(60, 240) };
const PICTURED = ['receipt-2', 'guidance'];

/** Every paper that has a head, receipts with so many papers that the last line nears the foot of the page. */
function slipsOf(office: typeof SLIP_OFFICE): readonly (readonly [string, Slip])[] {
  const receipts = [2, 9, 10, 11].map(count => {
    const papers = Array.from({ length: count }, (_paper, at) => ({
      ...{ name: `Tờ khai số ${at + 1}`, originals: 1, copies: 1, pages: 1, feeExempt: false },
    }));
    const dossier = aReceiptDossier({ papers });
    return [
      `receipt-${count}`,
      composeReceipt({ office, dossier, clerkName: 'Trần Thị Lan', copyFor: 'applicant' }),
    ] as const;
  });
  const { label: _none, ...forms } = formsOf(aDossier(7), office, {
    missing: ['Giấy chứng sinh (bản chính)'],
  });
  return [...receipts, ...Object.entries(forms), ['blank', composeBlank(office, 'P1-0001')]];
}

async function savePdf(desk: Page, slip: Slip, name: string, page: 'A5' | 'A4'): Promise<string> {
  const html = toHtml(slip, { fontCss: FONT_FACES, qrMatrix: qrMatrixOf, page });
  const saved = await desk.evaluate(file => window.rehearsal?.work?.ask('paper.save-pdf', file), {
    html,
    name: `${name}.pdf`,
    page,
  });
  if (!saved?.ok) throw new Error('no PDF');
  return saved.value;
}

/** How far down its pages a paper reaches, in points: the foot of its last word, behind the pages before it. */
function reachOf(pdf: string): number {
  const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' }).split('<page ').slice(1);
  const feet = [...(pages.at(-1) ?? '').matchAll(/yMax="([\d.]+)"/g)].map(([, foot]) => Number(foot));
  return (pages.length - 1) * 1_000 + Math.max(...feet);
}

/** Two lines of heading before them. */
function picturesIn(pdf: string): number {
  return execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').length - 2;
}

for (const page of ['A5', 'A4'] as const) {
  test(`no ${page} paper reaches further down for its logo, however long the head is`, async ({
    counter: { desk },
  }) => {
    test.setTimeout(300_000);
    mkdirSync(pictures, { recursive: true });
    for (const [head, office] of Object.entries(offices)) {
      const headed = slipsOf({ ...office, ...{ logo: logos[head === 'usual' ? 'square' : 'tall'] } });
      for (const [at, [name, slip]] of slipsOf(office).entries()) {
        const without = reachOf(await savePdf(desk, slip, 'without', page));
        const pdf = await savePdf(desk, headed[at]?.[1] ?? slip, 'with', page);
        expect.soft(picturesIn(pdf), `${name}, ${head}`).toBe(1);
        expect.soft(reachOf(pdf), `${name}, ${head}`).toBeLessThanOrEqual(without + 0.1);
        const picture = join(pictures, `logo-${page}-${head}-${name}`);
        if (PICTURED.includes(name))
          execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', pdf, picture]);
      }
    }
  });
}
