import { describe, expect, it } from 'vitest';
import { classifyScan } from '../../../../shared/scanning/scan';
import { aCardText } from '../../../office/cards';

describe('a scanned text', () => {
  it('is an identity card', () => {
    expect(classifyScan(`${aCardText()}\r`)).toMatchObject({
      kind: 'card',
      card: { idNumber: '001087000001' },
    });
  });

  it('is a card that cannot be taken, with the reason', () => {
    expect(classifyScan(aCardText({ birth: '30021987' }))).toEqual({
      kind: 'refused-card',
      reason: 'bad-birth-date',
    });
  });

  it.each([
    ['the official code', 'H26.101-261123-0007', 'H26.101-261123-0007'],
    ['a receipt with more behind the code', 'H26.101-261123-0007;1.001193;29/11', 'H26.101-261123-0007'],
    ['the shape of 2018', '000.12.34.H26-261123-0361', '000.12.34.H26-261123-0361'],
    ['a provisional number', 'T1-261123-0007', 'T1-261123-0007'],
    ["the portal's own code", 'G09.20-20260609-0092637', 'G09.20-20260609-0092637'],
    ['Caps Lock', 'h26.101-261123-0007;', 'H26.101-261123-0007'],
    [
      "the city's look-up link",
      'https://example.vn/tra-cuu?MHS=H26.101-261123-0007&SGT=1',
      'H26.101-261123-0007',
    ],
  ])('is a dossier: %s', (_, text, code) => {
    expect(classifyScan(text)).toEqual({ kind: 'dossier', code });
  });

  it.each(['A025', 'a025', 'A-025', 'A025;2026-11-23'])('is a ticket: %s', text => {
    expect(classifyScan(text)).toEqual({ kind: 'ticket', label: 'A025' });
  });

  it.each([
    ['badge', 'CB-00017'],
    ['unknown', '001087000001'],
    ['unknown', 'https://example.vn/'],
    ['unknown', ''],
    ['unknown', 'a|b|c'],
  ])('is a %s: %s', (kind, text) => {
    expect(classifyScan(text).kind).toBe(kind);
  });
});
