import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeBlank } from '../../../../shared/printing/compose-blank';
import { composeReprint } from '../../../../shared/printing/copies';
import type { Slip } from '../../../../shared/printing/slip';
import { toText } from '../../../../shared/printing/to-text';
import { BARE_FORMS, FORMS, HEAVY_FORMS } from '../../../office/form-slips';
import {
  aReceipt,
  aReceiptJob,
  aTicketSlip,
  HEAVY_DOSSIER,
  PROVISIONAL_DOSSIER,
  SLIP_OFFICE,
} from '../../../office/printer-slips';

const REPRINTED_AT = Date.parse('2026-11-23T09:30:05+07:00');

const slips: readonly (readonly [string, Slip])[] = [
  ['ticket', aTicketSlip()],
  ['ticket-priority', aTicketSlip({ priority: 'elderly' })],
  ['receipt-both-copies', aReceiptJob()],
  ['receipt-heavy', aReceipt(HEAVY_DOSSIER)],
  ['receipt-provisional', aReceipt(PROVISIONAL_DOSSIER)],
  ['receipt-reprinted', composeReprint(aReceipt(), REPRINTED_AT)],
  ...Object.entries(FORMS),
  ['blank', composeBlank(SLIP_OFFICE, 'P1-0001')],
];
const cases = slips.flatMap(([name, slip]) => [48, 32].map(columns => ({ name, slip, columns })));

describe('a paper with endless names, thirty lines, or hardly a word', () => {
  const strained = [...Object.entries(HEAVY_FORMS), ...Object.entries(BARE_FORMS)];
  it.each(strained.flatMap(([name, slip]) => [48, 32].map(columns => [name, columns, slip] as const)))(
    '%s keeps to %i columns and loses nothing',
    (_name, columns, slip) => {
      const text = toText(slip, columns);
      expect(text.split('\n').filter(line => line.length > columns)).toEqual([]);
      const words = (given: string) => given.replace(/\s/g, '');
      for (const block of slip.blocks) {
        if (block.kind === 'text') expect(words(text)).toContain(words(block.text));
      }
    },
  );
});

describe('a slip as text reads as it was read and approved', () => {
  it.each(cases)('$name in $columns columns', async ({ name, slip, columns }) => {
    const golden = join(import.meta.dirname, 'golden', `${name}-${columns}.txt`);
    const text = toText(slip, columns);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(golden);
  });
});
