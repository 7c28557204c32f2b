import { describe, expect, it } from 'vitest';
import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import { Listed } from '../../shared/people/person';
import { type BlockReply, blocksPath } from '../../shared/sync/contract';
import { aGateway, ENGINES, SUBJECT, services, ticket } from './gateway-of-tests';
import { receivedBody, startChain, type WrittenChain } from './written-chain';

type Feed = { changes: { cursor: number; page: Page }[]; next: number; more: boolean; generation: string };

describe.each(ENGINES)('what a city on %s sends down', engine => {
  const { city, aWard } = aGateway(engine);

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

  it('gives a station back what its other epochs wrote, and nothing of its own to one that names no epoch', async () => {
    const { ward, token, chain, push, changes } = aWard();
    ticket(chain, 1);
    const anew = startChain({ ward, station: 1, epoch: 2, services });
    ticket(anew, 2);
    await push(chain.pages);
    await push(anew.pages, 1, 2);
    const epochsIn = (feed: Feed) => feed.changes.map(({ page }) => page.entry.epoch);
    expect(epochsIn((await changes(1, 0, 9, 2)).body)).toEqual([1]);
    expect(epochsIn((await changes(1, 0, 9, 1)).body)).toEqual([2]);
    const url = `${city().url}/v1/wards/${ward}/changes?station=1&after=0`;
    const older = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(epochsIn((await older.json()) as Feed)).toEqual([]);
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
      await city().decide(ward, { dossier: 'H26.101-261123-0003', state: 5, note: 'Thiếu giấy' }),
    ).toMatchObject({
      ok: true,
    });
    await city().decide(ward, { dossier: SUBJECT.slice(8), state: 4 });
    expect(await city().decide(ward, { dossier: 'H26.101-261123-9999', state: 4 })).toMatchObject({
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
    expect((await city().dossiersOf(ward))[0]?.states.map(s => [s.state, s.by])).toEqual([
      [1, 'lan'],
      [2, 'lan'],
      [4, 'lan'],
      [5, 'city'],
      [4, 'city'],
    ]);
  });

  it('lists a person to her ward alone, each line of her about the same subject, which tells nothing of her', async () => {
    const [here, elsewhere] = [aWard(), aWard()];
    const line = { staffCode: 'NV.012', name: 'Trần Thị Lan', role: 'clerk', from: '2026-11-01', to: null };
    await city().listPerson(here.ward, Listed.parse(line));
    await city().listPerson(here.ward, Listed.parse({ ...line, staffCode: 'NV.013', name: 'Đỗ Thu Hòa' }));
    await city().listPerson(here.ward, Listed.parse({ ...line, to: '2026-11-30' }));
    const down = ((await here.changes(1)).body as Feed).changes.map(({ page }) => page.entry);
    expect(down.map(entry => entry.deed)).toEqual(Array(3).fill('person.listed'));
    const [lan, hoa, again] = down.map(entry => entry.subject);
    expect(again).toBe(lan);
    expect(hoa).not.toBe(lan);
    expect(lan).not.toContain('NV');
    expect(((await elsewhere.changes(1)).body as Feed).changes).toEqual([]);
  });

  it('tells a ward for how long each class of data is kept, old words and new ones alike', async () => {
    const { ward, changes } = aWard();
    const words = [
      { dossierDays: 1_825 },
      { dossierDays: null, ticketDays: 365, accessDays: 730, draftDays: 30 },
    ];
    for (const terms of words) await city().setRetention(ward, terms);
    const down = ((await changes(1)).body as Feed).changes.map(({ page }) => findEvent(page));
    expect(down.map(event => event?.body)).toEqual(words);
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
});
