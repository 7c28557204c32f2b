import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOn, epochTag, officialCode, provisionalCode } from '../../../../shared/dossiers/code';
import { addDays } from '../../../../shared/kit/time';
import { monday } from '../../../office/day';

const block = {
  agency: 'H26.101',
  epoch: 1,
  fromDay: monday,
  toDay: addDays(monday, 6),
  first: 201,
  last: 400,
};
const asked = { epoch: 1, agency: 'H26.101', day: monday };

describe('dossier codes', () => {
  it.each([
    ['H26.101', 7, 4, 'H26.101-261123-0007'],
    ['000.12.34.H26', 7, 4, '000.12.34.H26-261123-0007'],
    ['H26.101', 12_345, 4, 'H26.101-261123-12345'],
    ['H26.101', 7, 6, 'H26.101-261123-000007'],
  ])('of agency %s, number %i, width %i are %s', (agency, number, width, text) => {
    expect(officialCode(agency, monday, number, width)).toEqual({
      text,
      provisional: false,
      day: monday,
      number,
    });
  });

  it('of our own are visibly provisional', () => {
    expect(provisionalCode(3, monday, 12)).toMatchObject({ text: 'T3-261123-0012', provisional: true });
  });

  it('of our own tell the epochs of one station apart, and are read by the scanner', () => {
    const codeIn = (epoch: number, number: number) =>
      provisionalCode(1, monday, number, epochTag(epoch)).text;
    expect(codeIn(1_795_312_800, 7)).toMatch(/^T1[A-Z]{7}-261123-0007$/);
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(2 ** 31), fc.integer({ min: 1, max: 9_999 })),
        fc.tuple(fc.nat(2 ** 31), fc.integer({ min: 1, max: 9_999 })),
        ([epoch, number], [other, otherNumber]) => {
          const isSame = epoch === other && number === otherNumber;
          expect(codeIn(epoch, number) === codeIn(other, otherNumber)).toBe(isSame);
        },
      ),
    );
  });
});

describe('blocks', () => {
  it.each([
    ['the first day', asked, 1],
    ['the last day', { ...asked, day: addDays(monday, 6) }, 1],
    ['the day before', { ...asked, day: addDays(monday, -1) }, 0],
    ['the day after', { ...asked, day: addDays(monday, 7) }, 0],
    ['another agency', { ...asked, agency: 'H26.102' }, 0],
    ['an older store of this PC', { ...asked, epoch: 2 }, 0],
  ])('on %s', (_, given, count) => {
    expect(blocksOn([block], given)).toHaveLength(count);
  });

  it('come lowest first', () => {
    const lower = { ...block, first: 1, last: 200 };
    expect(blocksOn([block, lower], asked)).toEqual([
      [1, 200],
      [201, 400],
    ]);
  });
});
