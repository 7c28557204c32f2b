import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../shared/kit/time';
import {
  hasSeal,
  keysNamed,
  plainCode,
  plainPart,
  readSeal,
  SealedKind,
  type SealTerms,
  sealedText,
  sealMessage,
  signedPart,
  withSeal,
} from '../../../../shared/printing/slip-seal';
import { toText } from '../../../../shared/printing/to-text';
import { classifyScan } from '../../../../shared/scanning/scan';
import { aReceiptJob, aTicketSlip } from '../../../office/printer-slips';

const BY = { station: 7, publicKey: 'ab'.repeat(32) };
const CODE = 'H26.101-261123-0007';
const TERMS: SealTerms = {
  kind: 'receipt',
  day: '2026-11-23' as PlainDate,
  dueAt: '2026-11-24T17:00:00.000+07:00',
};

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10) as PlainDate);
const terms: fc.Arbitrary<SealTerms> = fc.record({
  kind: fc.constantFrom(...SealedKind.options),
  day: days,
  dueAt: fc.option(days.map(day => `${day}T16:30:00.000+07:00`)),
});
const signatures = fc.uint8Array({ minLength: 64, maxLength: 64 });

describe('the seal of a slip', () => {
  it('is read back as it was made, whatever its terms and its signature', () => {
    fc.assert(
      fc.property(terms, signatures, (given, signature) => {
        const signed = signedPart(CODE, given, BY);
        const text = sealedText(signed, signature);
        expect(readSeal(text)).toMatchObject({ ...given, station: 7, signed });
        expect(readSeal(text)?.signature).toEqual(signature);
        expect(plainPart(text)).toBe(CODE);
      }),
    );
  });

  it('leaves the plain code in front, so that older readers and search find the dossier', () => {
    const text = sealedText(signedPart(CODE, TERMS, BY), new Uint8Array(64));
    expect(text.startsWith(`${CODE};`)).toBe(true);
    expect(classifyScan(text)).toEqual({ kind: 'dossier', code: CODE });
    const ticket = sealedText(
      signedPart('A025;20261123', { ...TERMS, kind: 'ticket', dueAt: null }, BY),
      new Uint8Array(64),
    );
    expect(classifyScan(ticket)).toEqual({ kind: 'ticket', label: 'A025' });
  });

  it('is digits alone, which neither Caps Lock nor an input method changes', () => {
    const text = sealedText(signedPart(CODE, TERMS, BY), new Uint8Array(64).fill(255));
    expect(text.slice(CODE.length + 1)).toMatch(/^\d{182}$/);
  });

  it('covers code, kind, day, due time, PC, key and ward: each changes what is signed', () => {
    const all = [
      ['H26.101', CODE, TERMS, BY],
      ['H26.102', CODE, TERMS, BY],
      ['H26.101', 'H26.101-261123-0008', TERMS, BY],
      ['H26.101', CODE, { ...TERMS, kind: 'fee' }, BY],
      ['H26.101', CODE, { ...TERMS, day: '2026-11-24' as PlainDate }, BY],
      ['H26.101', CODE, { ...TERMS, dueAt: null }, BY],
      ['H26.101', CODE, TERMS, { ...BY, station: 8 }],
      ['H26.101', CODE, TERMS, { ...BY, publicKey: 'ac'.repeat(32) }],
    ] as const;
    const messages = all.map(([ward, code, given, by]) => sealMessage(ward, signedPart(code, given, by)));
    expect(new Set(messages).size).toBe(all.length);
  });

  it.each([
    ['one digit short', (text: string) => text.slice(0, -1)],
    ['one digit long', (text: string) => `${text}0`],
    ['of a kind that is none', (text: string) => text.replace(';102', ';199')],
    ['of a day that is none', (text: string) => text.replace('261123261124', '261399261124')],
    ['due at an hour that is none', (text: string) => text.replace('2611241700', '2611242500')],
    ['with a number above all signatures', (text: string) => text.slice(0, -155) + '9'.repeat(155)],
    ['of a later version', (text: string) => text.replace(';102', ';202')],
    ['empty', (text: string) => `${plainPart(text)};`],
  ])('that is %s is not read, and is still seen to be there', (_what, bend) => {
    const text = bend(sealedText(signedPart(CODE, TERMS, BY), new Uint8Array(64).fill(7)));
    expect(readSeal(text)).toBeUndefined();
    expect(hasSeal(text)).toBe(true);
  });

  it.each([CODE, 'A025;20261123', 'nguyễn văn an'])('is not seen where there is none: %s', text => {
    expect(hasSeal(text)).toBe(false);
    expect(readSeal(text)).toBeUndefined();
    expect(plainPart(text)).toBe(text);
  });

  it('names its key among those of the office', () => {
    const seal = readSeal(sealedText(signedPart(CODE, TERMS, BY), new Uint8Array(64)));
    if (!seal) throw new Error('not read');
    const own = { ...BY, epoch: 1 };
    const keys = [{ ...own, station: 8 }, { ...own, publicKey: 'cd'.repeat(32) }, own];
    expect(keysNamed(seal, keys)).toEqual([own]);
  });

  it('goes into the QR of every liên, stays out of the bar code, and is one word in plain text', () => {
    const job = aReceiptJob();
    const sealed = sealedText(signedPart(plainCode(job) ?? '', TERMS, BY), new Uint8Array(64));
    const symbols = withSeal(job, sealed).blocks.filter(({ kind }) => kind === 'qr' || kind === 'barcode');
    expect(symbols.map(block => 'text' in block && block.text)).toEqual([sealed, CODE, sealed, CODE]);
    expect(toText(withSeal(job, sealed), 32)).toContain(`[QR: ${CODE}, có ký]`);
    expect(plainCode(aTicketSlip())).toMatch(/^[A-Z]\d{3};\d{8}$/);
  });
});
