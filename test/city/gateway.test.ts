import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../shared/ledger/entry';
import type { BlockReply, PushReply } from '../../shared/sync/contract';
import { blocksPath, entriesPath } from '../../shared/sync/contract';
import { steadyServices } from '../office/services';
import { askCity } from './ask-city';
import { type RealPostgres, startRealPostgres } from './real-postgres';
import { type City, startCity } from './start-city';
import { receivedBody, startChain, type WrittenChain } from './written-chain';

const WARDS = Array.from({ length: 40 }, (_, i) => `H26.${100 + i}`);
const tokens = Object.fromEntries(WARDS.map(ward => [ward, `token-of-${ward}`]));
const services = steadyServices();
const SUBJECT = 'dossier/01931111-2222-7333-8444-00000000d001';
const OTHER = 'dossier/01931111-2222-7333-8444-00000000d002';

type Feed = { changes: { cursor: number; page: Page }[]; next: number; more: boolean; generation: string };

describe.each(['PGlite', 'PostgreSQL'])('the city gateway on %s', engine => {
  let postgres: RealPostgres | undefined;
  let city: City;
  let used = 0;

  beforeAll(async () => {
    postgres = engine === 'PostgreSQL' ? await startRealPostgres() : undefined;
    const store = postgres && { databaseUrl: postgres.url };
    city = await startCity({ clock: services.now, port: 0, tokens, ...store });
  }, 30_000);
  afterAll(async () => {
    await city?.close();
    await postgres?.stop();
  });

  /** A ward nobody used yet, with one PC in it. */
  const aWard = () => {
    const ward = WARDS[used++] ?? '';
    const ask = askCity(city, ward, `token-of-${ward}`);
    const chain = startChain({ ward, station: 1, services });
    return { ward, chain, ...ask };
  };
  const ticket = (chain: WrittenChain, n: number) =>
    chain.write('ticket.taken', `ticket/01931111-2222-7333-8444-0000000000${10 + n}`, {
      day: '2026-11-23',
      service: 'A',
      number: n,
      priority: null,
    });
  const verdicts = (reply: { body: never }) =>
    (reply.body as PushReply).verdicts.map(v => [v.verdict, v.reason]);

  it('counts every entry once, in order, and calls a repeat a duplicate', async () => {
    const { ward, chain, push } = aWard();
    for (let n = 1; n <= 30; n += 1) ticket(chain, n);
    const first = await push(chain.pages.slice(0, 20));
    const second = await push(chain.pages.slice(10));
    expect(verdicts(first)).toEqual(Array(20).fill(['applied', undefined]));
    expect(verdicts(second)).toEqual([
      ...Array(10).fill(['duplicate', undefined]),
      ...Array(10).fill(['applied', undefined]),
    ]);
    expect((second.body as PushReply).head).toMatchObject({ seq: 30, hash: chain.pages[29]?.entry.hash });
    expect((await city.placesOf(ward)).map(place => place.seq)).toEqual(chain.pages.map(p => p.entry.seq));
  });

  it('tells a station that sends nothing where its chain ends', async () => {
    const { chain, push } = aWard();
    expect((await push([])).body).toMatchObject({ verdicts: [], head: null, aside: [] });
    ticket(chain, 1);
    await push(chain.pages);
    expect((await push([])).body).toMatchObject({ head: { station: 1, epoch: 1, seq: 1 } });
  });

  it('asks again for entries behind a gap', async () => {
    const { chain, push } = aWard();
    for (let n = 1; n <= 3; n += 1) ticket(chain, n);
    const reply = await push([chain.pages[0], chain.pages[2]]);
    expect(verdicts(reply)).toEqual([
      ['applied', undefined],
      ['retry', 'chain-gap'],
    ]);
    expect((reply.body as PushReply).head?.seq).toBe(1);
  });

  it('calls the same place with another hash a conflict, never a duplicate', async () => {
    const { ward, chain, push } = aWard();
    ticket(chain, 1);
    ticket(chain, 2);
    await push(chain.pages.slice(0, 1));
    const copy = startChain({ ward, station: 1, services });
    ticket(copy, 7);
    ticket(copy, 8);
    expect(verdicts(await push(copy.pages))).toEqual([
      ['conflict', 'chain-differs'],
      ['conflict', 'chain-differs'],
    ]);
    expect(verdicts(await push(chain.pages))).toEqual([
      ['duplicate', undefined],
      ['applied', undefined],
    ]);
  });

  it('puts an entry aside whose id is taken and goes on behind it', async () => {
    const { ward, chain, push } = aWard();
    ticket(chain, 1);
    await push(chain.pages);
    const twin = startChain({
      ward,
      station: 2,
      services: { ...services, newId: () => chain.pages[0]?.entry.id ?? '' },
    });
    ticket(twin, 2);
    const rest = [...twin.pages];
    const reply = await push(rest, 2);
    expect(verdicts(reply)).toEqual([['conflict', 'id-taken']]);
    expect((reply.body as PushReply).aside).toMatchObject([
      { seq: 1, verdict: 'conflict', reason: 'id-taken' },
    ]);
  });

  it('keeps one bad entry aside, holds what follows it in its dossier, counts all others', async () => {
    const { ward, chain, push } = aWard();
    chain.write('dossier.received', SUBJECT, receivedBody(1));
    chain.write('dossier.paid', SUBJECT, { method: 'cash', amountVnd: 4000 });
    chain.write('dossier.finished', SUBJECT, {});
    chain.write('dossier.received', OTHER, receivedBody(2));
    const paid = chain.pages[1] as Page;
    const tampered = { ...paid, body: { salt: paid.body?.salt, content: { method: 'cash', amountVnd: 1 } } };
    const sent = [chain.pages[0], tampered, chain.pages[2], chain.pages[3]];
    const reply = await push(sent);
    expect(verdicts(reply)).toEqual([
      ['applied', undefined],
      ['rejected', 'body-changed'],
      ['retry', 'behind-rejected'],
      ['applied', undefined],
    ]);
    expect((reply.body as PushReply).head?.seq).toBe(4);
    expect((reply.body as PushReply).aside.map(a => [a.seq, a.verdict])).toEqual([
      [2, 'rejected'],
      [3, 'retry'],
    ]);
    expect(await city.dossiersOf(ward)).toMatchObject([{ seq: 1, payments: [] }, { seq: 4 }]);

    const mended = await push([paid, chain.pages[2]]);
    expect(verdicts(mended)).toEqual([
      ['applied', undefined],
      ['applied', undefined],
    ]);
    expect((mended.body as PushReply).aside).toEqual([]);
    const [dossier] = await city.dossiersOf(ward);
    expect(dossier?.payments).toMatchObject([{ method: 'cash', amountVnd: 4000 }]);
    expect(dossier?.states.map(s => s.state)).toEqual([1, 2, 4, 9]);
  });

  it.each<[string, (page: Page) => unknown, string]>([
    ['a form of another version', page => ({ ...page, entry: { ...page.entry, v: 2 } }), 'malformed'],
    [
      'another clerk than was sealed',
      page => ({ ...page, entry: { ...page.entry, clerk: 'x' } }),
      'entry-changed',
    ],
    [
      'a fraction in the body',
      page => ({ ...page, body: { ...page.body, content: { n: 0.5 } } }),
      'not-canonical',
    ],
    [
      'a NUL in its subject',
      page => ({ ...page, entry: { ...page.entry, subject: 'dossier/\0' } }),
      'malformed',
    ],
  ])('rejects an entry with %s and takes the next', async (_, spoil, reason) => {
    const { chain, push } = aWard();
    ticket(chain, 1);
    ticket(chain, 2);
    const [first, second] = chain.pages;
    expect(verdicts(await push([spoil(first as Page), second]))).toEqual([
      ['rejected', reason],
      ['applied', undefined],
    ]);
  });

  it.each([
    ['another ward', { ward: 'H26.999' }, 'other-ward'],
    ['another station', { station: 5 }, 'other-chain'],
    ['another epoch', { epoch: 5 }, 'other-chain'],
  ])('rejects an entry of %s', async (_, foreign, reason) => {
    const { ward, push } = aWard();
    const chain = startChain({ ward, station: 1, services, ...foreign });
    ticket(chain, 1);
    expect(verdicts(await push(chain.pages))).toEqual([['rejected', reason]]);
  });

  it('keeps deeds of a newer version and withheld bodies without judging them', async () => {
    const { chain, push } = aWard();
    chain.write('dossier.somethingNew', SUBJECT, { any: 'thing' });
    chain.write('dossier.received', SUBJECT, { understood: false });
    chain.write('person.pinSet', 'person/lan', { salt: '0', hash: '0', cost: 1 });
    const pin = chain.pages[2] as Page;
    expect(verdicts(await push([chain.pages[0], chain.pages[1], { ...pin, body: null }]))).toEqual([
      ['applied', undefined],
      ['rejected', 'body-not-understood'],
      ['applied', undefined],
    ]);
  });

  it('folds dossiers into the rows of city.json', async () => {
    const { ward, chain, push } = aWard();
    chain.write('dossier.received', SUBJECT, receivedBody(7));
    chain.write('dossier.paid', SUBJECT, { method: 'cash', amountVnd: 4000 });
    await push(chain.pages);
    const at = '2026-11-23T08:00:00.000+07:00';
    expect(await city.dossiersOf(ward)).toEqual([
      {
        code: 'H26.101-261123-0007',
        officialCode: 'H26.101-261123-0007',
        procedure: '2.000815',
        applicant: { name: 'Nguyễn Thị Mẫu', idNumber: '001190000001' },
        owner: { name: 'Trần Văn Thử' },
        receivedAt: at,
        dueAt: null,
        states: [1, 2, 4].map(state => ({ state, at, by: 'lan' })),
        fees: [{ label: 'Phí chứng thực', amountVnd: 4000 }],
        payments: [{ method: 'cash', amountVnd: 4000, at }],
        files: [],
        station: 1,
        seq: 1,
      },
    ]);
  });

  it('tells the dossiers of this run from those an earlier run left in the store', async () => {
    const { ward, chain, push } = aWard();
    chain.write('dossier.received', SUBJECT, receivedBody(1));
    await push(chain.pages);
    const mark = await city.cursorOf(ward);
    chain.write('dossier.received', OTHER, receivedBody(2));
    chain.write('dossier.finished', SUBJECT, {});
    await push(chain.pages);
    expect(mark).toBe(1);
    expect((await city.dossiersOf(ward, mark)).map(({ seq }) => seq)).toEqual([2]);
    expect(await city.dossiersOf(ward)).toHaveLength(2);
  });

  it('sends each station what others wrote, in the order it was counted, by cursor', async () => {
    const { ward, chain, push, changes } = aWard();
    const second = startChain({ ward, station: 2, services });
    for (let n = 1; n <= 6; n += 1) ticket(chain, n);
    for (let n = 7; n <= 9; n += 1) ticket(second, n);
    await push(chain.pages.slice(0, 3));
    await push(second.pages, 2);
    await push(chain.pages.slice(3));
    const page1 = (await changes(2, 0, 4)).body as Feed;
    const page2 = (await changes(2, page1.next, 4)).body as Feed;
    const seen = [...page1.changes, ...page2.changes].map(change => change.page);
    expect(seen).toEqual(chain.pages);
    expect([page1.more, page2.more, page2.next]).toEqual([true, false, 9]);
    expect(((await changes(1)).body as Feed).changes.map(c => c.page)).toEqual(second.pages);
  });

  it('answers a cursor of another store from the beginning', async () => {
    const { chain, push, changes } = aWard();
    ticket(chain, 1);
    await push(chain.pages);
    expect(((await changes(2, 5000)).body as Feed).changes).toHaveLength(1);
  });

  it('loses no row of the feed when stations push at once', async () => {
    const { ward, push, changes } = aWard();
    const chains = [1, 2, 3, 4].map(station => startChain({ ward, station, services }));
    for (const chain of chains) for (let n = 1; n <= 12; n += 1) ticket(chain, n);
    const seen: number[] = [];
    let writing = true;
    const reader = async () => {
      for (let after = 0, last = false; !last; ) {
        last = !writing;
        const feed = (await changes(9, after)).body as Feed;
        seen.push(...feed.changes.map(change => change.cursor));
        after = feed.next;
      }
    };
    const writer = async ({ pages }: WrittenChain, station: number) => {
      for (let from = 0; from < pages.length; from += 2) await push(pages.slice(from, from + 2), station);
    };
    const writers = Promise.all(chains.map((chain, i) => writer(chain, i + 1))).finally(() => {
      writing = false;
    });
    await Promise.all([writers, reader()]);
    expect(seen).toEqual(Array.from({ length: 48 }, (_, i) => i + 1));
  });

  it('decides a dossier as an entry of the city itself, which comes down by the feed', async () => {
    const { ward, chain, push, changes } = aWard();
    chain.write('dossier.received', SUBJECT, receivedBody(3));
    await push(chain.pages);
    expect(
      await city.decide(ward, { dossier: 'H26.101-261123-0003', state: 5, note: 'Thiếu giấy' }),
    ).toMatchObject({
      ok: true,
    });
    await city.decide(ward, { dossier: SUBJECT.slice(8), state: 4 });
    expect(await city.decide(ward, { dossier: 'H26.101-261123-9999', state: 4 })).toMatchObject({
      reason: 'no-such-dossier',
    });
    const down = ((await changes(1)).body as Feed).changes.map(change => change.page);
    expect(
      down.map(({ entry }) => [entry.station, entry.seq, entry.clerk, entry.deed, entry.subject]),
    ).toEqual([
      [0, 1, 'city', 'dossier.decided', SUBJECT],
      [0, 2, 'city', 'dossier.decided', SUBJECT],
    ]);
    expect(down[0]?.entry.base).toBe(chain.pages[0]?.entry.id);
    expect(down[0]?.entry.lamport).toBeGreaterThan(chain.pages[0]?.entry.lamport ?? 0);
    expect((await city.dossiersOf(ward))[0]?.states.map(s => [s.state, s.by])).toEqual([
      [1, 'lan'],
      [2, 'lan'],
      [4, 'lan'],
      [5, 'city'],
      [4, 'city'],
    ]);
  });

  it('leases numbers that no two stations share on any day, once per request', async () => {
    const { ward, post, changes } = aWard();
    const lease = async (station: number, requestId: string, fromDay: string, toDay: string, size = 200) => {
      const asked = { requestId, station, epoch: 1, agency: 'H26.101', fromDay, toDay, size };
      return ((await post(blocksPath(ward), asked)).body as BlockReply).block;
    };
    const week = await lease(1, 'request-1', '2026-11-23', '2026-11-29');
    expect(week).toMatchObject({ first: 1, last: 200 });
    expect(await lease(1, 'request-1', '2026-11-23', '2026-11-29')).toEqual(week);
    expect(await lease(2, 'request-2', '2026-11-29', '2026-12-05')).toMatchObject({ first: 201, last: 400 });
    expect(await lease(2, 'request-3', '2026-11-30', '2026-12-06', 100)).toMatchObject({
      first: 1,
      last: 100,
    });
    expect(await lease(1, 'request-4', '2026-11-23', '2026-11-23')).toMatchObject({ first: 201, last: 400 });
    const down = ((await changes(1)).body as Feed).changes.map(({ page }) => [
      page.entry.deed,
      page.entry.subject,
    ]);
    expect(down).toEqual([1, 2, 2, 1].map(station => ['block.leased', `station/${station}`]));
  });

  it('leases a PC that was set up again numbers that its older store never had', async () => {
    const { ward, post, changes } = aWard();
    const asked = { station: 1, agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-24', size: 50 };
    const leased: BlockReply['block'][] = [];
    for (const [i, epoch] of [1, 1_795_312_800, 1].entries()) {
      const request = { ...asked, epoch, requestId: `request-${i}` };
      leased.push(((await post(blocksPath(ward), request)).body as BlockReply).block);
    }
    expect(leased.map(({ epoch, first, last }) => [epoch, first, last])).toEqual([
      [1, 1, 50],
      [1_795_312_800, 51, 100],
      [1, 101, 150],
    ]);
    const down = ((await changes(1)).body as Feed).changes.map(({ page }) => page.body?.content);
    expect(down).toEqual(leased);
  });

  it.each([
    ['a period that ends before it begins', { toDay: '2026-11-01' }, 409, 'bad-period'],
    ['a day that is none', { toDay: 'tomorrow' }, 400, 'not-our-message'],
    ['the number of the city itself', { station: 0 }, 400, 'not-our-message'],
    ['a store that does not say which it is', { epoch: undefined }, 400, 'not-our-message'],
  ])('refuses a lease for %s', async (_, change, status, reason) => {
    const { ward, post } = aWard();
    const asked = {
      requestId: 'request-1',
      station: 1,
      epoch: 1,
      agency: 'H26',
      fromDay: '2026-11-23',
      toDay: '2026-11-24',
      size: 1,
    };
    const reply = await post(blocksPath(ward), { ...asked, ...change });
    expect([reply.status, reply.body]).toEqual([status, { reason }]);
  });

  it('knows wards by their token: 401 without, 403 with a neighbour’s', async () => {
    const { ward } = aWard();
    expect((await askCity(city, ward, 'made-up').changes(1)).status).toBe(401);
    expect((await askCity(city, ward, 'token-of-H26.100').changes(1)).status).toBe(403);
    expect((await fetch(`${city.url}/v1/health`)).status).toBe(200);
  });

  it.each<[string, BodyInit, Record<string, string>]>([
    ['not gzip though it says so', 'plain', { 'content-encoding': 'gzip' }],
    ['a cut gzip', gzipSync('x'.repeat(5000)).subarray(0, 20), { 'content-encoding': 'gzip' }],
    ['a gzip that unpacks to 64 MB', gzipSync(Buffer.alloc(64 << 20)), { 'content-encoding': 'gzip' }],
    ['no JSON', 'hello', {}],
    ['another JSON', '[1,2]', {}],
    ['10,000 brackets', `{"station":1,"epoch":1,"pages":[${'['.repeat(10_000)}`, {}],
    ['101 pages', JSON.stringify({ station: 1, epoch: 1, pages: Array(101).fill({}) }), {}],
  ])('turns away %s and keeps nothing', async (_, body, headers) => {
    const { ward } = aWard();
    const response = await fetch(city.url + entriesPath(ward), {
      method: 'POST',
      headers: { authorization: `Bearer token-of-${ward}`, ...headers },
      body,
    });
    expect(response.status).toBe(400);
    expect(await city.placesOf(ward)).toEqual([]);
  });
});
