import { describe, expect, it } from 'vitest';
import type { PushReply } from '../../../../shared/sync/contract';
import {
  countedUpTo,
  freshSyncState,
  partsFromCity,
  readSyncState,
  settle,
  settledOf,
} from '../../../../shared/sync/sync-state';

const at = '2026-11-23T08:00:00.000+07:00';
const state = { ...freshSyncState(1, 1), acknowledged: 40, cursor: 12 };
const reply: PushReply = {
  verdicts: [{ verdict: 'applied' }],
  head: { station: 1, epoch: 1, seq: 41, hash: 'a'.repeat(64) },
  aside: [{ seq: 7, id: 'x', verdict: 'rejected', reason: 'malformed' }],
  serverTime: at,
};

describe('the courier’s memory', () => {
  it('takes the city’s word on its head, upwards and downwards', () => {
    expect(settle(state, reply, at)).toMatchObject({ acknowledged: 41, cursor: 12, aside: reply.aside });
    expect(settle(state, { ...reply, head: null }, at).acknowledged).toBe(0);
  });

  it('is read back as it was kept', () => {
    const kept = settle(state, reply, at);
    expect(readSyncState(JSON.parse(JSON.stringify(kept)), 1, 1)).toEqual(kept);
  });

  it.each([
    ['nothing', undefined],
    ['a broken file', { v: 1 }],
    ['the memory of another station', { ...state, station: 2 }],
    ['a memory below zero', { ...state, acknowledged: -1 }],
  ])('starts afresh from %s', (_, stored) => {
    expect(readSyncState(stored, 1, 1)).toEqual(freshSyncState(1, 1));
  });

  it('starts afresh in a new epoch, and still knows what the city has of those before', () => {
    const stored = {
      ...state,
      epoch: 1,
      acknowledged: 40,
      earlier: [{ epoch: 7, acknowledged: 9, aside: [] }],
    };
    const next = readSyncState(stored, 1, 2);
    expect(next).toMatchObject({ epoch: 2, acknowledged: 0, cursor: 0 });
    expect(settledOf(next, 1)).toEqual({ epoch: 1, acknowledged: 40, aside: state.aside });
    expect(settledOf(next, 7).acknowledged).toBe(9);
    expect(settledOf(next, 8).acknowledged).toBe(0);
  });

  it('counts nothing from the first entry on that the city put aside', () => {
    const aside = [{ seq: 12, id: 'a', verdict: 'retry' as const, reason: 'behind-rejected' }];
    expect(countedUpTo({ epoch: 1, acknowledged: 40, aside })).toBe(11);
    expect(countedUpTo({ epoch: 1, acknowledged: 40, aside: [] })).toBe(40);
  });

  it('tells a parted chain from one entry whose id is taken', () => {
    const conflict = (reason: string): PushReply => ({
      ...reply,
      verdicts: [{ verdict: 'conflict', reason }],
    });
    expect(partsFromCity(conflict('chain-differs'))).toBe(true);
    expect(partsFromCity(conflict('id-taken'))).toBe(false);
  });
});
