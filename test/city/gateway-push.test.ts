import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../shared/ledger/entry';
import { entriesPath, type PushReply } from '../../shared/sync/contract';
import { askCity } from './ask-city';
import { aGateway, ENGINES, OTHER, SUBJECT, services, ticket, verdicts } from './gateway-of-tests';
import { receivedBody, startChain } from './written-chain';

describe.each(ENGINES)('what a city on %s takes', engine => {
  const { city, aWard } = aGateway(engine);

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
    expect((await city().placesOf(ward)).map(place => place.seq)).toEqual(chain.pages.map(p => p.entry.seq));
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
    expect(await city().dossiersOf(ward)).toMatchObject([{ seq: 1, payments: [] }, { seq: 4 }]);

    const mended = await push([paid, chain.pages[2]]);
    expect(verdicts(mended)).toEqual([
      ['applied', undefined],
      ['applied', undefined],
    ]);
    expect((mended.body as PushReply).aside).toEqual([]);
    const [dossier] = await city().dossiersOf(ward);
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
    expect(await city().dossiersOf(ward)).toEqual([
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
    const mark = await city().cursorOf(ward);
    chain.write('dossier.received', OTHER, receivedBody(2));
    chain.write('dossier.finished', SUBJECT, {});
    await push(chain.pages);
    expect(mark).toBe(1);
    expect((await city().dossiersOf(ward, mark)).map(({ seq }) => seq)).toEqual([2]);
    expect(await city().dossiersOf(ward)).toHaveLength(2);
  });

  it('knows wards by their token: 401 without, 403 with a neighbour’s', async () => {
    const { ward } = aWard();
    expect((await askCity(city(), ward, 'made-up').changes(1)).status).toBe(401);
    expect((await askCity(city(), ward, 'token-of-H26.100').changes(1)).status).toBe(403);
    expect((await fetch(`${city().url}/v1/health`)).status).toBe(200);
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
    const response = await fetch(city().url + entriesPath(ward), {
      method: 'POST',
      headers: { authorization: `Bearer token-of-${ward}`, ...headers },
      body,
    });
    expect(response.status).toBe(400);
    expect(await city().placesOf(ward)).toEqual([]);
  });
});
