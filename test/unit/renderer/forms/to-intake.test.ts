import { describe, expect, it } from 'vitest';
import { toIntake } from '../../../../renderer/forms/to-intake';
import { blankForm, type ExtraFeeForm } from '../../../../renderer/state/intake-form';

const fee: ExtraFeeForm = { label: ' Phí thẩm định ', amount: '30000', basis: ' NQ 06/2020 ' };
const blank: ExtraFeeForm = { label: ' ', amount: '', basis: '' };

function feesOf(...extraFees: readonly ExtraFeeForm[]) {
  const intake = toIntake({ ...blankForm, procedure: 'other', extraFees }, { counter: 1, ticket: null });
  return intake.ok ? intake.value.extraFees : intake.reason;
}

describe('a fee that the clerk enters by hand', () => {
  it('is taken with its source, and a line left empty is not', () => {
    const line = { label: 'Phí thẩm định', amountVnd: 30_000, basis: 'NQ 06/2020' };
    expect(feesOf(blank, fee, blank)).toEqual([line]);
    expect(feesOf({ ...fee, amount: '0' })).toEqual([{ ...line, amountVnd: 0 }]);
  });

  it.each<[string, Partial<ExtraFeeForm>, string]>([
    ['without a name', { label: '' }, 'bad-fee'],
    ['without an amount', { amount: '' }, 'bad-fee'],
    ['of less than nothing', { amount: '-1' }, 'bad-fee'],
    ['of more than a line holds', { amount: '1000000001' }, 'bad-fee'],
    ['without its source', { basis: ' ' }, 'basis-missing'],
  ])('is refused %s', (_, change, reason) => {
    expect(feesOf({ ...fee, ...change })).toBe(reason);
  });
});
