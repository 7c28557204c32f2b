import { describe, expect, it } from 'vitest';
import { escapeHtml, toHtml } from '../../../../shared/printing/to-html';
import { toText } from '../../../../shared/printing/to-text';
import { aReceipt, aReceiptJob } from '../../../office/printer-slips';

const parts = {
  fontCss: '',
  qrMatrix: () => [
    [true, false],
    [false, true],
  ],
};

describe('the receipt on A5', () => {
  it('gives each liên a page of its own, under the legal title', () => {
    const html = toHtml(aReceiptJob(), parts);
    expect(html.match(/<section class="copy">/g)).toHaveLength(2);
    expect(html.match(/GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ/g)).toHaveLength(2);
    expect(html).not.toContain('PHIẾU TIẾP NHẬN VÀ HẸN TRẢ KẾT QUẢ');
  });

  it('heads the form with agency and state, place and date', () => {
    const html = toHtml(aReceipt(), parts);
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(html).toContain('Hoàn Kiếm, ngày 23 tháng 11 năm 2026');
  });

  it('warns of paling paper on thermal rolls alone, and only where the day is far', () => {
    const warning = 'Giấy in nhiệt phai dần';
    const far = aReceipt({ dueAt: '2026-12-30T17:00:00.000+07:00' });
    expect(toText(far, 200)).toContain(warning);
    expect(toHtml(far, parts)).not.toContain(warning);
    expect(toText(aReceipt(), 200)).not.toContain(warning);
  });

  it('is set larger where only A4 lies in the tray', () => {
    expect(toHtml(aReceipt(), { ...parts, page: 'A4' })).toContain('size: 210mm 297mm');
    expect(toHtml(aReceipt(), parts)).not.toContain('297mm');
  });

  it('draws the QR from its modules', () => {
    expect(toHtml(aReceipt(), parts)).toContain('viewBox="0 0 10 10"');
  });

  it('lets no name become markup, and no style sheet end early', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&</style><script>';
    const slip = aReceipt({
      note: evil,
      papers: [{ name: evil, originals: 1, copies: 0, pages: 1, feeExempt: false }],
    });
    const html = toHtml(slip, { ...parts, fontCss: '</style><script>alert(1)</script>' });
    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain(escapeHtml(evil));
  });

  it('forbids scripts and every address but its own', () => {
    expect(toHtml(aReceipt(), parts)).toContain("default-src 'none'");
  });
});
