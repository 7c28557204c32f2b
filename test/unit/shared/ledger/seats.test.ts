import { describe, expect, it } from 'vitest';
import type { DeedEvent } from '../../../../shared/ledger/deeds';
import { reduceStation } from '../../../../shared/ledger/reducers/station';

const meta = {
  id: 'id',
  subject: 'station/1',
  at: '2026-11-23T08:00:00.000+07:00',
  clerk: 'lan',
  station: 1,
  epoch: 1,
  seq: 1,
};
type SeatDeed = 'clerk.signedIn' | 'clerk.switched' | 'desk.handedOver';
const did = <D extends SeatDeed>(deed: D, body: (DeedEvent & { deed: D })['body']) =>
  ({ deed, body, meta }) as DeedEvent;
const fold = (events: readonly DeedEvent[]) =>
  events.reduce<ReturnType<typeof reduceStation>>(reduceStation, null);

const lanAt1 = { counter: 1, person: 'lan' };
/** Hòa took counter 1 over from Lan, who waits behind her. */
const lanWaits = [
  did('clerk.signedIn', lanAt1),
  did('clerk.switched', { counter: 1, person: 'hoa', from: 'lan' }),
];
const lunch = { owner: 'hung', from: 'hung', counter: 2, reason: 'lunch', ticket: null, drafts: 0 } as const;

describe('who waits behind a colleague and takes another seat', () => {
  const seats: readonly (readonly [string, (behind?: readonly (typeof lanAt1)[]) => DeedEvent])[] = [
    ['signs in', behind => did('clerk.signedIn', { counter: 2, person: 'lan', behind })],
    ['changes over', behind => did('clerk.switched', { counter: 2, person: 'lan', from: null, behind })],
    ['is given a desk', behind => did('desk.handedOver', { ...lunch, to: 'lan', behind })],
  ];

  it.each(seats)('waits on where the entry says so: she %s', (_, take) => {
    expect(fold([...lanWaits, take([lanAt1])])?.behind).toEqual([lanAt1]);
  });

  it.each(seats)('waits no more by an entry of an older version: she %s', (_, take) => {
    expect(fold([...lanWaits, take()])?.behind).toEqual([]);
  });
});

describe('who has her counter taken over', () => {
  const hoaElsewhere = did('clerk.signedIn', { counter: 2, person: 'hoa' });
  const taken = (behind?: readonly (typeof lanAt1)[]) =>
    did('clerk.switched', { counter: 1, person: 'hung', from: 'hoa', behind });
  const hoaAt1 = { counter: 1, person: 'hoa' };

  it.each([
    ['once', [], undefined, [lanAt1, hoaAt1]],
    ['no more where an older version found her elsewhere as well', [hoaElsewhere], undefined, [lanAt1]],
    ['where the entry says so', [hoaElsewhere], [hoaAt1], [lanAt1, hoaAt1]],
  ])('waits behind, %s', (_, before, behind, expected) => {
    expect(fold([...lanWaits, ...before, taken(behind)])?.behind).toEqual(expected);
  });
});
