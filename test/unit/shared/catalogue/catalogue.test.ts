import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../../../shared/catalogue/catalogue';
import { otherProcedure } from '../../../../shared/catalogue/other-procedure';
import { requiredPapers } from '../../../../shared/catalogue/papers';
import { handledHere, termOf } from '../../../../shared/catalogue/procedure-rules';
import { assessFees, namesFees } from '../../../../shared/fees/assess-fees';

const item = {
  code: '1.999001',
  name: 'Đăng ký mượn sách',
  field: 'Thư viện',
  level: 'Cấp xã',
  aliases: ['m sách'],
  deadline: { value: 2, unit: 'workingDay' },
  fees: [{ id: 'fee', label: 'Lệ phí', kind: 'perCase', amountVnd: 1000 }],
  documents: [{ name: 'Thẻ thư viện', required: true, originals: 1, copies: 0 }],
  handledBy: 'UBND cấp xã',
  handler: 'ward',
  source: 'Thư viện',
  confidence: 'high',
};
const file = (...procedures: unknown[]) => ({ version: '2027.1', leadingWords: ['Đăng ký'], procedures });

describe('reading a catalogue from the city', () => {
  it('takes JSON text and the value alike, and derives the abbreviations', () => {
    const fromText = parseCatalogue(JSON.stringify(file(item)));
    expect(fromText).toEqual(parseCatalogue(file(item)));
    expect(fromText).toMatchObject({
      ok: true,
      value: { version: '2027.1', procedures: [{ id: '1.999001', abbreviations: ['msach', 'dkms', 'ms'] }] },
    });
  });

  it('takes a newer file with keys this version does not know', () => {
    expect(parseCatalogue({ ...file({ ...item, colour: 'red' }), signedBy: 'x' }).ok).toBe(true);
  });

  it.each([
    ['not-json', '{"version":'],
    ['not-a-catalogue', '[]'],
    ['not-a-catalogue', null],
    ['not-a-catalogue', file()],
    ['not-a-catalogue', file({ ...item, code: '2000815' })],
    ['not-a-catalogue', file({ ...item, code: null })],
    ['not-a-catalogue', file({ ...item, deadline: { value: 0, unit: 'workingDay' } })],
    ['not-a-catalogue', file({ ...item, deadline: { value: 3, unit: 'moon' } })],
    ['not-a-catalogue', file({ ...item, handler: 'province' })],
    ['not-a-catalogue', file({ ...item, fees: [{ id: 'fee', label: 'x', kind: 'perMoon', amountVnd: 1 }] })],
    ['not-a-catalogue', file({ ...item, fees: [{ ...item.fees[0], amountVnd: 10.5 }] })],
    ['not-a-catalogue', file({ ...item, fees: [item.fees[0], item.fees[0]] })],
    ['procedure-twice', file(item, item)],
  ])('refuses as %s: %j', (reason, source) => {
    expect(parseCatalogue(source)).toMatchObject({ ok: false, reason });
  });

  it('names the place that is wrong', () => {
    expect(parseCatalogue(file(item, { ...item, code: '1.999002', name: '' }))).toMatchObject({
      detail: expect.stringContaining('procedures.1.name'),
    });
  });
});

describe('thủ tục khác', () => {
  const papers = [{ name: 'Đơn', originals: 1, copies: 2, pages: 1, feeExempt: false }];

  it("keeps the clerk's term with its basis", () => {
    const term = { value: 4, unit: 'workingDay', basis: 'QĐ 12/QĐ-UBND' } as const;
    const other = otherProcedure({ name: 'Xác nhận khác', term, papers });
    expect(termOf(other)).toEqual(term);
    expect(requiredPapers(other)).toEqual(papers);
    expect([other.code, handledHere(other)]).toEqual([null, true]);
  });

  it('promises nothing and charges nothing of its own', () => {
    const other = otherProcedure({ name: 'Xác nhận khác', term: null, papers });
    expect(termOf(other)).toBeNull();
    expect(namesFees(other)).toBe(false);
    expect(assessFees(other, { channel: 'counter', papers, copies: 1 })).toEqual([]);
  });
});
