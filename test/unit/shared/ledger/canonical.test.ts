import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canonical, canonical } from '../../../../shared/ledger/canonical';

describe('the canonical spelling', () => {
  it.each<[string, Canonical, string]>([
    ['sorts keys', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    ['drops absent members', { a: undefined, b: null }, '{"b":null}'],
    ['composes accents', { t: 'Tra\u0302\u0300n' }, '{"t":"Trần"}'],
    ['keeps list order', [3, 1, 2], '[3,1,2]'],
  ])('%s', (_, value, spelled) => {
    expect(canonical(value)).toBe(spelled);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('takes no number like %s', value => {
    expect(() => canonical({ value })).toThrow('safe integers');
  });

  it('does not depend on the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), members => {
        const turned = Object.fromEntries(Object.entries(members).reverse());
        expect(canonical(turned)).toBe(canonical(members));
      }),
    );
  });
});
