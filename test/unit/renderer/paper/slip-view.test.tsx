import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SlipView } from '../../../../renderer/paper/slip-view';
import type { Slip } from '../../../../shared/printing/slip';
import { aLogo } from '../../../office/logos';
import {
  aReceipt,
  aReceiptJob,
  aTicketSlip,
  HEAVY_DOSSIER,
  SLIP_OFFICE,
} from '../../../office/printer-slips';

const shown = (slip: Slip): string => renderToStaticMarkup(<SlipView slip={slip} label="Giấy tiếp nhận" />);

describe('a slip on screen', () => {
  it.each([
    ['ticket', aTicketSlip()],
    ['receipt, both liên', aReceiptJob()],
    ['heavy receipt', aReceipt(HEAVY_DOSSIER)],
  ])('shows a %s without inline styles, which the policy of the page forbids', (_what, slip) => {
    expect(shown(slip)).not.toContain('style=');
  });

  it('names itself, its QR and the heads of its columns for those who cannot see it', () => {
    const html = shown(aReceipt());
    expect(html).toContain('aria-label="Giấy tiếp nhận"');
    expect(html).toContain('role="img" aria-label="QR H26.101-261123-0007"');
    expect(html.match(/<th scope="col"/g)).toHaveLength(6);
  });

  it('shows the logo above the name that says the same, so it is no second name', () => {
    const html = shown(aTicketSlip({}, { ...SLIP_OFFICE, ...{ logo: aLogo() } }));
    expect(html).toMatch(
      /<img[^>]* src="data:image\/png;base64,[^"]+" alt=""\/><p[^>]*>UBND phường Hoàn Kiếm/,
    );
  });

  it('shows every paper of the dossier', () => {
    expect(shown(aReceipt(HEAVY_DOSSIER)).match(/Tờ khai số|VBTT-ĐĐ/g)).toHaveLength(30);
  });
});
