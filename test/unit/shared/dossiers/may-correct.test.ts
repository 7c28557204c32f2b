import { describe, expect, it } from 'vitest';
import type { StateNumber } from '../../../../shared/dossiers/dossier';
import { kindsOf, whyNotCorrect, whyNotUndo } from '../../../../shared/dossiers/may-correct';

const lan = { id: 'lan', isSupervisor: false, isLogExported: false };
const hoa = { ...lan, id: 'hoa' };
const hung = { id: 'hung', isSupervisor: true, isLogExported: true };
const exported = { ...lan, isLogExported: true };
const states: readonly StateNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('a dossier may be corrected', () => {
  it.each([
    ['people', [2, 4, 5, 6, 9]],
    ['papers', [2, 4, 5, 6]],
    ['fees', [2, 4, 5, 6, 9]],
    ['amount', [2, 4, 5, 6, 9]],
    ['procedure', [2, 4]],
  ] as const)('in its %s in these states only', (kind, open) => {
    const allowed = states.filter(state => whyNotCorrect({ state, clerk: 'lan' }, [kind], hung) === null);
    expect(allowed).toEqual(open);
  });

  it.each([
    ['whoever received it', 'people', lan, null],
    ['another clerk', 'people', hoa, 'correction-not-yours'],
    ['whoever received it, once the log of the day is out', 'fees', exported, 'correction-log-exported'],
    ['a supervisor, even then', 'procedure', hung, null],
    ['anybody who hears of an amount that nobody knew', 'amount', { ...hoa, isLogExported: true }, null],
  ] as const)('by %s', (_, kind, by, why) => {
    expect(whyNotCorrect({ state: 4, clerk: 'lan' }, [kind], by)).toBe(why);
  });

  it('not by another clerk who names an amount and changes a name by the way', () => {
    expect(whyNotCorrect({ state: 4, clerk: 'lan' }, ['amount', 'people'], hoa)).toBe('correction-not-yours');
  });

  it('no more once it was erased', () => {
    const erased = { at: '', by: '', second: '', minutes: '', ground: '' };
    expect(whyNotCorrect({ state: 4, clerk: 'lan', erased }, ['people'], hung)).toBe('correction-too-late');
  });
});

describe('what a correction is', () => {
  const known = { label: 'Phí', amountVnd: 8_000 };
  const unknown = { label: 'Lệ phí', amountVnd: null };
  const fees = [known, unknown];
  const person = { name: 'Nguyễn Văn Mẫu' };
  it.each([
    ['an amount that nobody knew', { fees: [known, { ...unknown, amountVnd: 5, basis: 'NQ' }] }, ['amount']],
    ['an amount that was wrong', { fees: [{ ...known, amountVnd: 5 }, unknown] }, ['fees']],
    ['a line too many', { fees: [known] }, ['fees']],
    ['another line', { fees: [known, { label: 'Khác', amountVnd: 5 }] }, ['fees']],
    ['papers, with the fees that follow', { papers: [], fees: [] }, ['papers']],
    ['another procedure, with all that follows', { term: null, papers: [], fees: [] }, ['procedure']],
    ['two people and their papers', { submitter: person, owner: person, sets: 2 }, ['people', 'papers']],
  ])('%s', (_, to, kinds) => {
    expect([...kindsOf({ fees }, to)].sort()).toEqual([...kinds].sort());
  });
});

describe('a deed may be taken back', () => {
  it.each([
    ['by whoever did it, on its day', lan, true, null],
    ['by whoever did it, on another day', lan, false, 'correction-log-exported'],
    ['by whoever did it, once the log is out', exported, true, 'correction-log-exported'],
    ['by another clerk', hoa, true, 'correction-not-yours'],
    ['by a supervisor, always', hung, false, null],
  ] as const)('%s', (_, by, isSameDay, why) => {
    expect(whyNotUndo({ by: 'lan' }, { ...by, isSameDay })).toBe(why);
  });
});
