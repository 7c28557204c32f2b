import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProcedure } from '../../../../shared/catalogue/catalogue';
import { shippedCatalogue } from '../../../../shared/catalogue/shipped-catalogue';
import {
  assessFees,
  type FeeCase,
  type FeePaper,
  namesFees,
  totalOf,
} from '../../../../shared/fees/assess-fees';
import { certifiedCopyFee } from '../../../../shared/fees/certified-copy';
import type { CertifiedCopyRow } from '../../../../shared/fees/fee-row';

function get(code: string) {
  const found = findProcedure(shippedCatalogue, code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

function getCopyRow(): CertifiedCopyRow {
  const row = get('2.000815').fees[0];
  if (row?.kind !== 'certifiedCopy') throw new Error('no certified copy row');
  return row;
}

const paper = (name: string, pages: number, copies: number, feeExempt = false): FeePaper => ({
  name,
  pages,
  copies,
  feeExempt,
});
const fees = (code: string, more: Partial<FeeCase> = {}) =>
  assessFees(get(code), { channel: 'counter', papers: [], copies: 1, ...more });
const amounts = (code: string, more: Partial<FeeCase> = {}) => fees(code, more).map(line => line.amountVnd);

describe('one certified copy', () => {
  it.each([
    [0, 0],
    [1, 2_000],
    [2, 4_000],
    [3, 5_000],
    [5, 7_000],
    [10, 12_000],
    [197, 199_000],
    [198, 200_000],
    [199, 200_000],
    [999, 200_000],
  ])('of %i pages costs %i đ', (pages, dong) => {
    expect(certifiedCopyFee(pages, getCopyRow())).toBe(dong);
  });

  it('never costs less for more pages, nor more than 200.000 đ', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), (pages, more) => {
        const fee = certifiedCopyFee(pages, getCopyRow());
        expect(certifiedCopyFee(pages + more, getCopyRow())).toBeGreaterThanOrEqual(fee);
        expect(fee).toBeLessThanOrEqual(200_000);
      }),
    );
  });
});

describe('certified copies of several papers', () => {
  it('makes one line for each paper, named by it; an exempt one costs nothing', () => {
    const papers = [
      paper('Giấy khai sinh', 5, 3),
      paper('Học bạ', 20, 1),
      paper('Thẻ thương binh', 2, 4, true),
    ];
    expect(fees('2.000815', { papers })).toEqual([
      { label: 'Phí chứng thực bản sao: Giấy khai sinh (5 trang x 3 bản)', amountVnd: 21_000 },
      { label: 'Phí chứng thực bản sao: Học bạ (20 trang x 1 bản)', amountVnd: 22_000 },
      { label: 'Phí chứng thực bản sao: Thẻ thương binh (miễn)', amountVnd: 0 },
    ]);
  });

  it('charges n copies n times, the limit being that of one copy', () => {
    expect(amounts('2.000942', { papers: [paper('Hợp đồng', 300, 3)] })).toEqual([600_000]);
  });

  it('makes no line for a paper of which no copy is asked', () => {
    expect(fees('2.000815', { papers: [paper('Căn cước', 1, 0)] })).toEqual([]);
  });

  it('keeps a label within its place for the longest name', () => {
    const [line] = fees('2.000815', { papers: [paper('a'.repeat(690), 5, 3)] });
    expect(line?.label).toHaveLength(700);
  });
});

describe('the tariff of a procedure', () => {
  it.each<[string, Partial<FeeCase>, (number | null)[], string]>([
    ['2.000884', {}, [10_000], 'signature'],
    ['2.000884', { choices: { fee: 3 } }, [30_000], 'three papers signed'],
    ['2.001008', {}, [10_000], "translator's signature"],
    ['2.001035', {}, [50_000], 'contract'],
    ['2.000913', {}, [30_000], 'change of a contract'],
    ['2.000927', {}, [25_000], 'mistake in a contract'],
    ['2.001019', { copies: 4 }, [50_000], 'will: copies change nothing'],
    ['2.000635', { copies: 3 }, [24_000], 'extracts by copies'],
    ['2.001263', {}, [400_000], 'adoption'],
    ['1.004222', {}, [20_000], 'residence, handed in'],
    ['1.004222', { channel: 'post' }, [20_000], 'residence, by post'],
    ['1.004222', { channel: 'online' }, [10_000], 'residence, online'],
    ['1.010038', {}, [10_000], 'splitting a household'],
    ['1.010038', { channel: 'online' }, [5_000], 'the same online'],
    ['1.004194', { channel: 'online' }, [7_000], 'temporary residence online'],
    ['1.004194', {}, [null], 'handed in: not known'],
    ['1.004194', { choices: { 'direct-list': 12 } }, [120_000], 'a list of 12 people'],
    ['1.002755', {}, [null], 'extension handed in: not known'],
    ['1.001193', {}, [0], 'birth in time'],
    ['1.001193', { choices: { overdue: 1 } }, [null], 'birth overdue: Hanoi amount not known'],
    ['1.001193', { choices: { 'extract-copy': 2 } }, [0, 16_000], 'birth with two extracts'],
    ['1.000656', {}, [0], 'death in time'],
    ['1.001612', {}, [null], 'household business: national amount, not confirmed for Hanoi'],
    ['1.013225', {}, [null], 'building permit: not known'],
    ['1.010803', {}, [null], 'a record of low confidence'],
    ['1.011607', {}, [0], 'free by the portal'],
    ['1.003197', {}, [], 'the catalogue names none'],
  ])('%s %j: %j (%s)', (code, more, expected) => {
    expect(amounts(code, more)).toEqual(expected);
  });

  it('says how often a line is taken', () => {
    expect(fees('2.000635', { copies: 3 })).toEqual([
      { label: 'Phí cấp bản sao trích lục hộ tịch x 3', amountVnd: 24_000 },
    ]);
  });

  it('tells "no fee named" from "free"', () => {
    expect([namesFees(get('1.003197')), namesFees(get('1.011607'))]).toEqual([false, true]);
  });

  it('leaves every optional extra out unless it is chosen', () => {
    for (const procedure of shippedCatalogue.procedures) {
      const extras = procedure.fees.filter(row => row.optional).map(row => row.label);
      const labels = assessFees(procedure, { channel: 'counter', papers: [], copies: 1 }).map(
        line => line.label,
      );
      expect(labels.filter(label => extras.includes(label))).toEqual([]);
    }
  });
});

describe('the total', () => {
  it.each([
    [[0, 16_000], { knownVnd: 16_000, isComplete: true }],
    [[null, 8_000], { knownVnd: 8_000, isComplete: false }],
    [[], { knownVnd: 0, isComplete: true }],
  ])('of %j is %j', (parts, total) => {
    expect(totalOf(parts.map(amountVnd => ({ label: 'x', amountVnd })))).toEqual(total);
  });
});
