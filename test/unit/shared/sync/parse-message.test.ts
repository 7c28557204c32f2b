import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../shared/sync/parse-json';
import {
  parseBlockReply,
  parseBlockRequest,
  parseChanges,
  parsePush,
  parsePushReply,
} from '../../../../shared/sync/parse-message';
import { receivedBody, startChain } from '../../../city/written-chain';
import { runs } from '../../../office/runs';
import { steadyServices } from '../../../office/services';

const chain = startChain({ ward: 'H26.101', station: 1, services: steadyServices() });
const page = chain.write('dossier.received', 'dossier/d1', receivedBody(1));
const serverTime = '2026-11-23T08:00:00.000+07:00';
const { station, epoch, seq, hash } = page.entry;
const block = { epoch: 1, agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-24', first: 1, last: 9 };

const good = {
  push: JSON.stringify({ station: 1, epoch: 1, pages: [page, page] }),
  reply: JSON.stringify({
    verdicts: [{ verdict: 'applied' }, { verdict: 'rejected', reason: 'malformed' }],
    head: { station, epoch, seq, hash },
    aside: [{ seq: 1, id: page.entry.id, verdict: 'rejected', reason: 'malformed' }],
    serverTime,
  }),
  changes: JSON.stringify({
    generation: 'g',
    changes: [
      { cursor: 4, page },
      { cursor: 5, page },
    ],
    next: 5,
    more: true,
    serverTime,
  }),
  request: JSON.stringify({
    requestId: 'request-1',
    station: 1,
    ...block,
    size: 9,
    first: undefined,
    last: undefined,
  }),
  lease: JSON.stringify({ entry: page.entry.id, block }),
};

const parsers: Record<keyof typeof good, (text: string) => { readonly ok: boolean }> = {
  push: parsePush,
  reply: text => parsePushReply(text, 2),
  changes: text => parseChanges(text, 3),
  request: parseBlockRequest,
  lease: parseBlockReply,
};
const names = Object.keys(good) as (keyof typeof good)[];

describe('messages between counter and city', () => {
  it.each(names)('reads a whole %s', name => {
    expect(parsers[name](good[name]).ok).toBe(true);
  });

  it('refuses every message that was cut, wherever the cut is', () => {
    for (const name of names)
      for (let end = 0; end < good[name].length; end += 1)
        expect(parsers[name](good[name].slice(0, end)).ok, `${name} cut at ${end}`).toBe(false);
  });

  it('answers any text with a refusal and never throws', () => {
    const some = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '{}', '""', '0'));
    fc.assert(
      fc.property(some, text => names.every(name => parsers[name](text).ok === false)),
      { numRuns: runs(4000), seed: 1 },
    );
  });

  it('never throws at a message with some characters changed', () => {
    const Damage = fc.array(
      fc.record({ at: fc.nat(), char: fc.string({ minLength: 0, maxLength: 3, unit: 'binary' }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...names), Damage, (name, damage) => {
        let text: string = good[name];
        for (const { at, char } of damage) {
          const place = at % text.length;
          text = text.slice(0, place) + char + text.slice(place + 1);
        }
        if (parsers[name](text).ok) read += 1;
      }),
      { numRuns: runs(6000), seed: 2 },
    );
    // Changes inside a text (a name, a reason) keep the form; the hashes find them.
    expect(read).toBeGreaterThan(0);
  });

  it('never throws at well-formed JSON with any value in any place', () => {
    const Value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(0, -1, 0.5, 2 ** 53, 1e300, '', null, [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), Value, (name, at, value) => {
        parsers[name](JSON.stringify(withValue(JSON.parse(good[name]), at, value)));
      }),
      { numRuns: runs(6000), seed: 3 },
    );
  });

  it.each([
    ['fewer verdicts than pages', () => parsePushReply(good.reply, 3)],
    ['more verdicts than pages', () => parsePushReply(good.reply, 1)],
    ['a feed that runs backwards', () => parseChanges(good.changes.replace('"cursor":4', '"cursor":9'), 3)],
    [
      'a feed that ends before its last entry',
      () => parseChanges(good.changes.replace('"next":5', '"next":4'), 3),
    ],
    ['a feed that promises more and stands still', () => parseChanges(good.changes, 5)],
  ])('refuses %s', (_, parse) => {
    expect(parse()).toMatchObject({ ok: false, reason: 'not-our-message' });
  });

  it('passes by a single entry of an unknown form and says which', () => {
    const newer = good.changes.replace('"v":1', '"v":2');
    expect(parseChanges(newer, 3)).toMatchObject({
      value: { pages: [page], unread: [{ cursor: 4, reason: 'entry.v' }], next: 5 },
    });
  });

  it('refuses 48 levels and more before any parser meets them', () => {
    expect(parseJson('['.repeat(1_000_000))).toMatchObject({ reason: 'too-deep' });
    expect(parseJson(`${'['.repeat(48)}${']'.repeat(48)}`).ok).toBe(true);
    expect(parseJson(JSON.stringify('['.repeat(100))).ok).toBe(true);
    expect(parseJson(JSON.stringify(`\\"${'{'.repeat(100)}`)).ok).toBe(true);
  });
});

/** The message with the value in its `at`-th place, counted through the whole tree. */
function withValue(message: unknown, at: number, value: unknown): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(message);
  const place = places[at % places.length];
  if (place) place[0][place[1]] = value;
  return message;
}
