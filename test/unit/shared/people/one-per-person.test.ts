import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubts, onePerPerson } from '../../../../shared/people/one-per-person';
import { friday, hung, lan } from '../../../office/day';

const line = (staffCode: string, name = lan.name) => ({
  ...lan,
  id: `line-${staffCode}`,
  name,
  role: 'supervisor' as const,
  listing: { staffCode, name, role: 'supervisor' as const, from: friday, to: null },
});
const added = { ...lan, name: 'Tran Thi Lan' };

describe('the city’s list and who the office added', () => {
  it('are one person where the code is the same: her own id, the list’s name, role and days', () => {
    const [person, ...rest] = onePerPerson([{ ...added, staffCode: 'A1' }, line('A1')]);
    expect(rest).toEqual([]);
    expect(person).toMatchObject({
      id: 'lan',
      name: lan.name,
      role: 'supervisor',
      listing: { from: friday },
    });
  });

  it('are two people until somebody says otherwise', () => {
    expect(onePerPerson([added, line('A1')]).map(({ id }) => id)).toEqual(['lan', 'line-A1']);
    expect(onePerPerson([{ ...added, staffCode: 'A2' }, line('A1')])).toHaveLength(2);
  });

  it('come to the same people in whatever order they arrived', () => {
    const rows = [{ ...added, staffCode: 'A1' }, line('A1'), line('A2', 'Đỗ Thu Hòa'), hung];
    const sorted = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => {
        expect(sorted(onePerPerson(shuffled))).toEqual(['hung', 'lan', 'line-A2']);
      }),
    );
  });

  it.each([
    ['the same name, accents or not', added, 1],
    ['another name', { ...added, name: 'Đỗ Thu Hòa' }, 0],
    ['a name that was said to be somebody else’s', { ...added, others: ['A1'] }, 0],
    ['who has her code already', { ...added, staffCode: 'A1' }, 0],
    ['who left', { ...added, left: 'nghỉ' }, 0],
  ])('ask to be compared for %s', (_, person, count) => {
    expect(findDoubts(onePerPerson([person, line('A1')]))).toHaveLength(count);
  });
});
