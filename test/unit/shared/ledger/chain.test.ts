import { describe, expect, it } from 'vitest';
import {
  type Draft,
  follows,
  headOf,
  headOfChain,
  sealEntry,
  verifyPage,
} from '../../../../shared/ledger/chain';
import type { Page } from '../../../../shared/ledger/entry';

const draft: Draft = {
  id: '01931111-2222-7333-8444-000000000001',
  ward: 'H26.101',
  station: 1,
  epoch: 1,
  lamport: 1,
  at: '2026-11-23T08:00:00.000+07:00',
  offset: 0,
  clerk: '01931111-2222-7333-8444-0000000000aa',
  deed: 'ticket.taken',
  deedVersion: 1,
  subject: 'ticket/01931111-2222-7333-8444-0000000000bb',
  base: null,
};
const salt = new Uint8Array(32).fill(7);
const content = { day: '2026-11-23', service: 'A', number: 1, priority: null };

describe('the chain, entry v1', () => {
  it('gives the golden hashes of a first and a second entry', () => {
    const first = sealEntry(draft, content, salt, null);
    const second = sealEntry({ ...draft, lamport: 2, base: draft.id }, { note: 'Trần' }, salt, headOf(first));
    expect([
      first.entry.bodyHash,
      first.entry.hash,
      second.entry.bodyHash,
      second.entry.hash,
    ]).toMatchInlineSnapshot(`
      [
        "044047a0ba1947cf7e79c11cda5a82a046c92ebc804866837eb20cd2b53d9fdc",
        "7c867d0b2a338c36605bc0d9de43ab968716ad0cc3ade60c79121835ab0a9ded",
        "b386cd25d087a3d7c1e25f2f54e0da0d4859dec5249d6a0e4028eddf3f2aa574",
        "e9cdc043158b71d6a77be2d27b8905b21ff5868928accca51d532b8b3ec9b4d9",
      ]
    `);
  });

  it('links each entry to the one before', () => {
    const first = sealEntry(draft, content, salt, null);
    const second = sealEntry(draft, content, salt, headOf(first));
    expect(follows(first, null)).toBe(true);
    expect(follows(second, headOf(first))).toBe(true);
    expect(follows(second, null)).toBe(false);
  });

  const sealed = sealEntry(draft, content, salt, null);
  it.each<[string, Page, string]>([
    ['another clerk', { ...sealed, entry: { ...sealed.entry, clerk: 'x' } }, 'entry-changed'],
    [
      'another time',
      { ...sealed, entry: { ...sealed.entry, at: '2026-11-23T08:00:01.000+07:00' } },
      'entry-changed',
    ],
    [
      'another body',
      { ...sealed, body: { salt: sealed.body?.salt ?? '', content: { number: 2 } } },
      'body-changed',
    ],
    ['another salt', { ...sealed, body: { salt: '0'.repeat(64), content } }, 'body-changed'],
  ])('finds %s', (_, page, reason) => {
    expect(verifyPage(page)).toMatchObject({ ok: false, reason });
  });

  it('holds with the body withheld', () => {
    expect(verifyPage({ ...sealed, body: null })).toMatchObject({ ok: true });
  });

  it('spells a decomposed name the same way that it stores it', () => {
    const page = sealEntry(draft, { name: 'Nguye\u0302\u0303n' }, salt, null);
    expect(page.body?.content).toEqual({ name: 'Nguyễn' });
    expect(verifyPage(page).ok).toBe(true);
  });
});

describe('the head of a chain among others', () => {
  const heads = [
    { station: 1, epoch: 2, seq: 9 },
    { station: 2, epoch: 1, seq: 5 },
  ];

  it('is of that station and that epoch', () => {
    expect(headOfChain(heads, { station: 2, epoch: 1 })).toBe(heads[1]);
    expect(headOfChain(heads, { station: 1, epoch: 1 })).toBeUndefined();
  });

  it('is none where a PC has no name yet', () => {
    expect(headOfChain(heads, null)).toBeUndefined();
  });
});
