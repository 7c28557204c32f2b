import { describe, expect, it } from 'vitest';
import { blocksOn } from '../../../../shared/dossiers/code';
import type { PlainDate } from '../../../../shared/kit/time';
import type { BlockLeased } from '../../../../shared/station/station';
import { blockNeed } from '../../../../shared/sync/block-need';
import { friday, monday } from '../../../office/day';

const of = { epoch: 7, agency: 'H26.101' };
const inAWeek = '2026-11-30' as PlainDate;
const inTwoWeeks = '2026-12-07' as PlainDate;

function aBlock(given: Partial<BlockLeased> = {}): BlockLeased {
  return { ...of, fromDay: monday, toDay: inTwoWeeks, first: 1, last: 200, ...given };
}

describe('the blocks a store draws from', () => {
  it.each([
    ['of an older store of the same PC', { epoch: 6 }],
    ['of another agency', { agency: 'H26.102' }],
    ['whose days are over', { fromDay: friday, toDay: friday }],
    ['whose days are to come', { fromDay: inAWeek }],
  ])('are none %s', (_, given) => {
    expect(blocksOn([aBlock(given)], { ...of, day: monday })).toEqual([]);
  });

  it('come lowest first', () => {
    const blocks = [aBlock({ first: 401, last: 600 }), aBlock()];
    expect(blocksOn(blocks, { ...of, day: monday })).toEqual([
      [1, 200],
      [401, 600],
    ]);
  });
});

describe('the numbers a store asks for', () => {
  const nothing = { used: 0, oldestWaiting: null };
  const asked = { agency: of.agency, size: 200 };

  it('are none while its blocks reach', () => {
    expect(blockNeed([aBlock()], of, monday, nothing)).toBeNull();
  });

  it.each([
    ['it has no block', [], nothing],
    ['only its older store has one', [aBlock({ epoch: 6 })], nothing],
    ['fewer than forty are left', [aBlock()], { used: 161, oldestWaiting: null }],
  ])('are two weeks of them when %s', (_, blocks, how) => {
    expect(blockNeed(blocks, of, monday, how)).toEqual({ ...asked, fromDay: monday, toDay: inTwoWeeks });
  });

  it('begin tomorrow when only the days to come lack them', () => {
    const need = blockNeed([aBlock({ toDay: monday })], of, monday, nothing);
    expect(need).toEqual({ ...asked, fromDay: '2026-11-24', toDay: inTwoWeeks });
  });

  it('begin with the day of the oldest dossier that waits for one', () => {
    const need = blockNeed([aBlock()], of, monday, { used: 0, oldestWaiting: friday });
    expect(need).toEqual({ ...asked, fromDay: friday, toDay: inTwoWeeks });
  });

  it('are of a day gone by alone when that day’s did not last', () => {
    const need = blockNeed([aBlock({ fromDay: friday })], of, monday, { used: 0, oldestWaiting: friday });
    expect(need).toEqual({ ...asked, fromDay: friday, toDay: friday });
  });
});
