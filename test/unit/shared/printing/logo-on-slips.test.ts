import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeBlank } from '../../../../shared/printing/compose-blank';
import { composeTest } from '../../../../shared/printing/compose-test';
import { composeReprint, joinCopies } from '../../../../shared/printing/copies';
import { layoutSlip } from '../../../../shared/printing/layout';
import type { Slip } from '../../../../shared/printing/slip';
import { toHtml } from '../../../../shared/printing/to-html';
import { columnPaper, toText } from '../../../../shared/printing/to-text';
import { aDossier } from '../../../office/day';
import { formsOf } from '../../../office/form-slips';
import { aLogo } from '../../../office/logos';
import { aReceipt, aTicketSlip, SLIP_OFFICE } from '../../../office/printer-slips';

const logo = aLogo();
const office = { ...SLIP_OFFICE, logo };
const { label, ...forms } = formsOf(aDossier(7), office, { missing: ['Giấy chứng sinh'] });
const headed: Readonly<Record<string, Slip>> = {
  ...forms,
  ticket: aTicketSlip({}, office),
  receipt: aReceipt({}, 'applicant', office),
  blank: composeBlank(office, 'P1-0001'),
  test: composeTest({ name: 'Máy 1', paper: 'roll80' }, { agency: office.name, logo }),
};
const parts = { fontCss: '', qrMatrix: () => [[true]] };
/** A paper of 48 columns where a logo is five lines high. */
const roll = { ...columnPaper(48), logoSize: () => ({ width: 20, height: 5 }) };
const logosOn = (slip: Slip) => layoutSlip(slip, roll).placed.filter(({ kind }) => kind === 'logo');

describe('the office’s logo on a paper', () => {
  it.each(Object.entries(headed))(
    'of kind %s stands above its head, in the middle, and on A5',
    (_kind, slip) => {
      expect(logosOn(slip)).toMatchObject([{ x: 14, width: 20, height: 5 }]);
      const { height } = layoutSlip(slip, columnPaper(48));
      expect(layoutSlip(slip, roll).height).toBe(height + 5);
      expect(toHtml(slip, parts).match(/<img class="logo" src="data:image\/png;base64,/g)).toHaveLength(1);
    },
  );

  it('stands on each liên, and below the mark of a reprint', () => {
    const both = composeReprint(
      joinCopies(aReceipt({}, 'office', office), aReceipt({}, 'applicant', office)),
      0,
    );
    expect(logosOn(both)).toHaveLength(2);
    expect(logosOn(both)[0]?.y).toBe(3);
  });

  it('does not stand on a postal label, which has no head', () => {
    expect(logosOn(label)).toEqual([]);
    expect(toHtml(label, parts)).not.toContain('<img');
  });

  it('leaves plain text as it was without', async () => {
    for (const [name, slip] of [
      ['ticket', headed.ticket],
      ['blank', headed.blank],
    ] as const) {
      const golden = join(import.meta.dirname, 'golden', `${name}-48.txt`);
      await expect(toText(slip ?? label, 48)).toMatchFileSnapshot(golden);
    }
  });

  it('is left out where it cannot be drawn, and takes no room', () => {
    const broken = { ...roll, logoSize: () => undefined };
    const plain = layoutSlip(aTicketSlip(), columnPaper(48));
    expect(layoutSlip(aTicketSlip({}, office), broken)).toEqual(plain);
  });

  it('is the only picture that a page may load', () => {
    expect(toHtml(aTicketSlip({}, office), parts)).toMatch(/default-src 'none'[^"]*img-src data:"/);
  });

  it('lets nothing out of its address', () => {
    const html = toHtml(aTicketSlip({}, { ...office, ...{ logo: '"><script>' } }), parts);
    expect(html).not.toContain('<script');
  });
});
