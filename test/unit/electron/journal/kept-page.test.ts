import { describe, expect, it } from 'vitest';
import { openPage, sealPage } from '../../../../electron/journal/kept-page';
import { findPage, toLine } from '../../../../electron/journal/line';
import type { Page } from '../../../../shared/ledger/entry';
import { aRing } from '../../../office/keys';

const entry = {
  v: 1,
  id: '01931111-2222-7333-8444-000000000001',
  ward: 'H26.101',
  station: 1,
  epoch: 1795312800,
  seq: 7,
  lamport: 9,
  at: '2026-11-23T08:00:00.000+07:00',
  offset: 0,
  clerk: 'hung',
  deed: 'person.added',
  deedVersion: 1,
  subject: 'person/lan',
  base: null,
  bodyHash: 'b'.repeat(64),
  prev: 'c'.repeat(64),
  hash: 'd'.repeat(64),
} as const satisfies Page['entry'];
const body = { salt: '0'.repeat(64), content: { name: 'Trần Thị Lan', role: 'clerk' } };

/** Journals are full of such lines: version 1 of the form, frozen. */
const SEALED =
  'AQAAAAEHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwfmDvuJ0b5qTijZQCmcItmUbJyhWyNEGTvNb4ytuqCVTWQy0GeC4b+6qPdL1u9cIgzy' +
  'XpncUkpGKpE5VlAQhu3Kdm0HdaysBWAyN7L9JkqgT0fxL60jjSCD+5FCbNzezeiXImoAd+NL400St7uJCu5b9fCy7atHPptG4g7Io2I0' +
  'vfSysuzXpo42eo2koZeqMKI=';

describe('a line of the journal, version 1', () => {
  it('holds the entry readable and the body of a deed about people sealed', () => {
    const line = toLine(sealPage({ entry, body }, aRing()));
    expect(line).toMatch(/^\{"entry":\{"v":1,.*\},"body":"AQAAAA[E-H][A-Za-z0-9+/]+={0,2}"\}\n$/);
    expect(line).not.toContain('Lan');
    const kept = findPage(line.trimEnd());
    expect(kept && openPage(kept, aRing())).toEqual({ ok: true, value: { entry, body } });
  });

  it('opens what was sealed when the form was frozen', () => {
    expect(openPage({ entry, body: SEALED }, aRing())).toEqual({ ok: true, value: { entry, body } });
  });

  it('holds the body of a deed that tells of nobody as it is, and an erased one as null', () => {
    const called = {
      entry: { ...entry, deed: 'ticket.called' },
      body: { salt: '0'.repeat(64), content: { counter: 1 } },
    };
    expect(sealPage(called, null)).toEqual(called);
    expect(sealPage({ entry, body: null }, null)).toEqual({ entry, body: null });
    expect(() => sealPage({ entry, body }, null)).toThrow('locked');
  });

  it('refuses a body whose last letter was changed in bits that say nothing', () => {
    const at = SEALED.lastIndexOf('=') - 1;
    expect(SEALED[at]).toBe('I');
    const changed = `${SEALED.slice(0, at)}J${SEALED.slice(at + 1)}`;
    expect(Buffer.from(changed, 'base64')).toEqual(Buffer.from(SEALED, 'base64'));
    expect(openPage({ entry, body: changed }, aRing())).toMatchObject({ reason: 'sealed-value-changed' });
  });

  it('refuses a body that was moved to another entry', () => {
    const kept = sealPage({ entry, body }, aRing());
    const moved = { ...kept, entry: { ...entry, hash: 'e'.repeat(64) } };
    expect(openPage(moved, aRing())).toMatchObject({ reason: 'sealed-value-changed' });
  });

  it.each(['', '{}', '{"entry":{},"body":null}', 'null', '[]'])('is not %j', line => {
    expect(findPage(line)).toBeUndefined();
  });
});
