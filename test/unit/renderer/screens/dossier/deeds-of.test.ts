import { describe, expect, it } from 'vitest';
import { DEED_KEYS } from '../../../../../renderer/screens/dossier/deed-keys';
import { deedsOf, mendsOf } from '../../../../../renderer/screens/dossier/deeds-of';
import { feeStandingOf } from '../../../../../renderer/screens/dossier/fee-standing';
import type { Dossier, StateNumber } from '../../../../../shared/dossiers/dossier';
import { aDossier, at } from '../../../../office/day';

function inState(state: StateNumber, given: Partial<Dossier> = {}, since = at('09:00')): Dossier {
  return aDossier(1, { ...given, states: [{ state, at: since, by: 'lan' }] });
}

const turns = ['apologise', 'refuse', 'withdraw', 'stop'];

describe('what may be done with a dossier', () => {
  const fee = { label: 'Phí', amountVnd: 8_000 };
  const paid = { method: 'cash' as const, amountVnd: 8_000, at: at('09:00'), by: 'lan' };
  it.each<[string, Dossier, readonly string[]]>([
    ['at work, unpaid', inState(4, { fees: [fee] }), ['pay', 'finish', 'supplement', ...turns]],
    ['at work, paid', inState(4, { fees: [fee], payments: [paid] }), ['finish', 'supplement', ...turns]],
    ['result ready, no fee', inState(9, { fees: [] }), ['hand-back']],
    ['decided elsewhere, received only', inState(2, { fees: [] }), ['finish', 'supplement', ...turns]],
    ['waiting for papers', inState(5, { fees: [] }), ['supplied', ...turns]],
    ['handed back', inState(10, { fees: [] }), []],
    ['refused', inState(3, { fees: [] }), []],
  ])('%s', (_what, dossier, deeds) => {
    expect(deedsOf(dossier)).toEqual(deeds);
  });

  it.each<[string, Dossier, readonly string[]]>([
    ['just received', inState(4), ['correct']],
    ['with its result', inState(9, { payments: [{ ...paid, entry: 'e1' }] }), ['correct', 'undo']],
    [
      'handed back',
      aDossier(1, { states: [{ state: 10, at: at('09:00'), by: 'lan', entry: 'e2' }] }),
      ['undo'],
    ],
    ['ended by the city', inState(8), []],
  ])('to put right: %s', (_what, dossier, mends) => {
    expect(mendsOf(dossier)).toEqual(mends);
  });

  it('takes nothing where no amount is confirmed, and says so', () => {
    const open = inState(4, { fees: [{ label: 'Lệ phí', amountVnd: null }] });
    expect(feeStandingOf(open)).toMatchObject({ kind: 'unnamed', isOpen: true });
    expect(deedsOf(open)).toEqual(['finish', 'supplement', ...turns]);
  });
});

it('gives no deed the key that covers the screen, and no two that stand together the same', () => {
  const { supplied: _never, ...together } = DEED_KEYS;
  const keys = Object.values(together);
  expect(keys).not.toContain('alt+c');
  expect(new Set(keys).size).toBe(keys.length);
});
