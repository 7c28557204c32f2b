import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../shared/kit/time';
import { canAct, findGrant, roleOn, supervisorsOn, whyNotOn } from '../../../../shared/people/role-on';
import { friday, hung, lan, monday } from '../../../office/day';

const decision = '12/QĐ-UBND';
const day = (text: string) => text as PlainDate;
const acting = { ...lan, grants: [{ grant: 'supervisor', from: friday, to: monday, decision } as const] };
const verifier = { salt: '0'.repeat(32), hash: '0'.repeat(64), cost: 16 };

describe('what somebody may do on a day', () => {
  it.each([
    ['2026-11-19', 'clerk'],
    ['2026-11-20', 'supervisor'],
    ['2026-11-23', 'supervisor'],
    ['2026-11-24', 'clerk'],
  ])('is a supervisor’s only within the decision: on %s a %s', (at, role) => {
    expect(roleOn(acting, day(at))).toBe(role);
    expect(roleOn(hung, day(at))).toBe('supervisor');
    expect(roleOn(lan, day(at))).toBe('clerk');
  });

  it('stays so until taken back where the decision names no last day', () => {
    const open = { ...lan, grants: [{ grant: 'signatory', from: friday, to: null, decision } as const] };
    expect(findGrant(open, 'signatory', day('2031-01-01'))?.decision).toBe(decision);
    expect(findGrant(open, 'signatory', day('2026-11-19'))).toBeUndefined();
    expect(roleOn(open, monday)).toBe('clerk');
  });

  it('is nothing for who left or has no PIN', () => {
    const people = [acting, { ...acting, verifier }, { ...hung, verifier, left: 'nghỉ hưu' }];
    expect(people.map(person => canAct(person, monday))).toEqual([false, true, false]);
    expect(supervisorsOn(people, monday)).toEqual([people[1]]);
  });
});

describe('a line of the city’s list', () => {
  const listing = {
    staffCode: 'NV.012',
    name: 'Trần Thị Lan',
    role: 'clerk',
    from: friday,
    to: monday,
  } as const;
  const listed = { ...lan, verifier, listing };

  it.each([
    ['2026-11-19', 'off-list'],
    ['2026-11-20', null],
    ['2026-11-23', null],
    ['2026-11-24', 'off-list'],
  ])('lets her act from its first day to its last: on %s %s', (at, whyNot) => {
    expect(whyNotOn(listed, day(at))).toBe(whyNot);
    expect(canAct(listed, day(at))).toBe(whyNot === null);
  });

  it('lets nobody act whom the office let go', () => {
    expect(whyNotOn({ ...listed, left: 'nghỉ' }, monday)).toBe('left');
  });

  it('without a last day never ends by itself', () => {
    expect(whyNotOn({ ...listed, listing: { ...listing, to: null } }, day('2041-01-01'))).toBeNull();
  });
});
