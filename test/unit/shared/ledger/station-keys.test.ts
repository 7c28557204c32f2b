import { describe, expect, it } from 'vitest';
import type { DeedEvent } from '../../../../shared/ledger/deeds';
import { reduceStation } from '../../../../shared/ledger/reducers/station';

const keyed = (publicKey: string, meta: { station?: number; epoch?: number } = {}): DeedEvent => ({
  deed: 'station.keyed',
  body: { publicKey },
  meta: {
    id: 'id',
    subject: 'station/1',
    at: '2026-11-23T08:00:00.000+07:00',
    clerk: 'system',
    station: 1,
    epoch: 1,
    seq: 1,
    ...meta,
  },
});
const keysOf = (...events: readonly DeedEvent[]) =>
  events.reduce<ReturnType<typeof reduceStation>>(reduceStation, null)?.keys;
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

describe('the keys of a PC', () => {
  it('are all kept, also of an epoch that is over, however late it tells', () => {
    expect(keysOf(keyed(B, { epoch: 2 }), keyed(A))).toEqual([
      { epoch: 2, publicKey: B },
      { epoch: 1, publicKey: A },
    ]);
  });

  it('are told once, however often they are said', () => {
    expect(keysOf(keyed(A), keyed(A))).toHaveLength(1);
  });

  it('are told by that PC alone: no other may speak for it', () => {
    expect(keysOf(keyed(A, { station: 2 }))).toBeUndefined();
  });
});
