import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../../../../electron/journal/journal';
import type { Page } from '../../../../shared/ledger/entry';
import { cityOfThisFile, services, until, upTo, work, writeTickets } from '../../../city/city-of-tests';
import { startFaultyFront } from '../../../city/faulty-front';
import { receivedBody, startChain } from '../../../city/written-chain';
import { aFolder } from '../../../office/folder';

const DOSSIER = 'dossier/01931111-2222-7333-8444-00000000d001';
const city = cityOfThisFile();

describe('the courier on a good line', () => {
  it('carries the whole tail in batches and says that all is there', async () => {
    const { chain, ...at } = city.aWard(230);
    const { courier, told } = work({ chain, url: city.url(), ...at });
    const status = await courier.syncNow();
    expect(status).toMatchObject({
      state: 'idle',
      pending: 0,
      oldestWaitingAt: null,
      rejected: 0,
      pulled: true,
    });
    expect(await city.countedAt(at.ward)).toEqual(upTo(230));
    expect(told.slice(0, 4).map(({ state, pending }) => [state, pending])).toEqual([
      ['sending', 230],
      ['sending', 130],
      ['sending', 30],
      ['idle', 0],
    ]);
  });

  it('carries a new entry as soon as it is told of one', async () => {
    const { chain, ...at } = city.aWard(1);
    const { courier } = work({ chain, url: city.url(), ...at });
    await courier.syncNow();
    writeTickets(chain, 1);
    courier.nudge();
    await until(async () => (await city.countedAt(at.ward)).length === 2);
  });

  it('counts a deed as waiting from the moment it is in the journal, also before a trip began', async () => {
    const { chain, ...at } = city.aWard(1);
    const { courier } = work({ chain, url: city.url(), ...at });
    await courier.syncNow();
    writeTickets(chain, 2);
    expect(await courier.status()).toMatchObject({ state: 'idle', pending: 2 });
    courier.rest();
    writeTickets(chain, 1);
    courier.nudge();
    expect(await courier.status()).toMatchObject({ pending: 3 });
  });

  it('hears the city’s clock', async () => {
    const { chain, ...at } = city.aWard(1);
    const heard: number[] = [];
    const hearServer = (serverNow: number) => heard.push(serverNow);
    await work({ chain, url: city.url(), ...at, hearServer }).courier.syncNow();
    expect(new Set(heard)).toEqual(new Set([services.now()]));
  });

  it('keeps the body of a PIN verifier at home and sends its envelope', async () => {
    const { chain, ...at } = city.aWard(1);
    chain.write('person.pinSet', 'person/lan', { salt: 'a'.repeat(32), hash: 'b'.repeat(64), cost: 16_384 });
    await work({ chain, url: city.url(), ...at }).courier.syncNow();
    const rows = await city.store().query('SELECT page FROM entries WHERE ward = $1 AND seq = 2', [at.ward]);
    expect(JSON.parse(String(rows[0]?.page))).toMatchObject({ body: null, entry: { deed: 'person.pinSet' } });
  });

  it('brings down what the city and other PCs wrote, once and in order', async () => {
    const { chain, ...at } = city.aWard();
    chain.write('dossier.received', DOSSIER, receivedBody(1));
    const neighbour = startChain({ ward: at.ward, station: 2, services });
    writeTickets(neighbour, 12);
    await city.desk().takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
    const { courier, received } = work({ chain, url: city.url(), ...at });
    await courier.syncNow();
    await city.desk().decide(at.ward, { dossier: DOSSIER.slice(8), state: 9 });
    await courier.syncNow();
    expect(received.slice(0, 12)).toEqual(neighbour.pages);
    expect(received.slice(12).map(({ entry }) => [entry.station, entry.deed])).toEqual([
      [0, 'dossier.decided'],
    ]);
  });

  it('brings a neighbour’s chain into the journal with its hole, and what fills the hole later', async () => {
    const { chain, ...at } = city.aWard();
    const neighbour = startChain({ ward: at.ward, station: 2, services });
    writeTickets(neighbour, 5);
    const bad = neighbour.pages.map((page, i) => (i === 2 ? { ...page, body: null, extra: 1 } : page));
    await city.desk().takePush(at.ward, { station: 2, epoch: 1, pages: bad });
    const journal = await openJournal(aFolder(), () => ({ station: 1, epoch: 1 }));
    onTestFinished(journal.close);
    const receive = async (pages: readonly Page[]) => {
      if (!(await journal.append(pages)).ok) throw new Error('not kept');
      return [];
    };
    const { courier } = work({ chain, url: city.url(), ...at, receive });
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pulled: true });
    const kept = async () => (await journal.readAfter({ station: 2, epoch: 1 }, 0, 9)).map(p => p.entry.seq);
    expect(await kept()).toEqual([1, 2, 4, 5]);
    await city.desk().takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages.slice(2, 3) });
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pulled: true });
    expect(await kept()).toEqual([1, 2, 3, 4, 5]);
  });

  it('hands pulled entries over again when the app could not take them', async () => {
    const { chain, ...at } = city.aWard();
    const neighbour = startChain({ ward: at.ward, station: 2, services });
    writeTickets(neighbour, 3);
    await city.desk().takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
    let open = false;
    const receive = async () => {
      if (!open) throw new Error('locked');
      return [];
    };
    const { courier, received, state } = work({ chain, url: city.url(), ...at, receive });
    expect(await courier.syncNow()).toMatchObject({ state: 'waiting', reason: 'app-busy', pulled: false });
    expect(state().cursor).toBe(0);
    writeTickets(chain, 1);
    courier.nudge();
    await until(async () => (await city.countedAt(at.ward)).length === 1);
    open = true;
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pulled: true });
    expect(received).toEqual(neighbour.pages);
  });

  it('moves on past entries that the app set aside, and names them', async () => {
    const { chain, ...at } = city.aWard();
    const neighbour = startChain({ ward: at.ward, station: 2, services });
    writeTickets(neighbour, 3);
    await city.desk().takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
    const receive = async () => [{ index: 1, why: 'other-ward' as const }];
    const { courier, received, state } = work({ chain, url: city.url(), ...at, receive });
    const status = await courier.syncNow();
    expect(status).toMatchObject({ state: 'idle', pulled: true, unread: 1 });
    expect(status.reason).toBeUndefined();
    expect(state().unread).toEqual([{ cursor: 2, reason: 'other-ward' }]);
    await courier.syncNow();
    expect(received).toHaveLength(3);
  });

  it('leases the numbers the station lacks, one block for one need', async () => {
    const { chain, ...at } = city.aWard();
    const period = { agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-29' };
    const need = { ...period, size: 50 } as never;
    const got: Page[] = [];
    const receive = async (pages: readonly Page[]) => {
      got.push(...pages);
      return [];
    };
    const blockNeed = () => (got.length > 0 ? null : need);
    let lose = 2;
    const front = await startFaultyFront({ port: city.port() }, path =>
      path.endsWith('/blocks') && lose-- > 0 ? 'lose-reply' : 'none',
    );
    onTestFinished(front.close);
    const { courier, state } = work({ chain, ...at, url: front.url, receive, blockNeed });
    await until(async () => got.length > 0 && (await courier.status()).state === 'idle');
    await courier.syncNow();
    expect(got.map(({ entry, body }) => [entry.subject, body?.content])).toEqual([
      ['station/1', { ...period, epoch: 1, first: 1, last: 50 }],
    ]);
    expect(state().lease).toBeNull();
  });

  it('says that the city has no numbers, carries everything else, and does not ask for ever', async () => {
    const { chain, ...at } = city.aWard(2);
    const need = { agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-01', size: 50 } as never;
    const refused = work({ chain, url: city.url(), ...at, blockNeed: () => need });
    expect(await refused.courier.syncNow()).toMatchObject({ state: 'idle', reason: 'no-block', pending: 0 });
    const endless = { ...(need as object), toDay: '2026-11-29' } as never;
    const again = city.aWard();
    const { courier } = work({ ...again, url: city.url(), blockNeed: () => endless });
    for (let i = 0; i < 6; i += 1) await courier.syncNow();
    expect(await city.store().query('SELECT first FROM blocks WHERE ward = $1', [again.ward])).toHaveLength(
      3,
    );
  });
});

describe('the courier and the city’s word', () => {
  it('leaves a rejected entry behind, names it, and counts what waits behind it', async () => {
    const { chain, ...at } = city.aWard(1);
    chain.write('dossier.received', DOSSIER, receivedBody(1));
    chain.write('dossier.paid', DOSSIER, { method: 'cash', amountVnd: 4000 });
    chain.write('dossier.finished', DOSSIER, {});
    writeTickets(chain, 3);
    const sound = chain.pages[2] as Page;
    chain.pages[2] = { ...sound, body: { salt: '0'.repeat(64), content: {} } };
    const { courier } = work({ chain, url: city.url(), ...at, pagesPerPush: 2 });
    const status = await courier.syncNow();
    expect(status).toMatchObject({ state: 'idle', pending: 1, rejected: 1 });
    expect(status.aside).toEqual([
      { seq: 3, id: sound.entry.id, verdict: 'rejected', reason: 'body-changed' },
      { seq: 4, id: chain.pages[3]?.entry.id, verdict: 'retry', reason: 'behind-rejected' },
    ]);
    expect(await city.countedAt(at.ward)).toEqual([1, 2, 5, 6, 7]);
    chain.pages[2] = sound;
    courier.retryAside();
    expect(await courier.syncNow()).toMatchObject({ pending: 0, rejected: 0, aside: [] });
    expect(await city.countedAt(at.ward)).toEqual([1, 2, 5, 6, 7, 3, 4]);
  });

  it.each([
    ['an unknown token', 'made-up', 'token-refused'],
    ['a neighbour’s token', 'token-100', 'not-allowed'],
  ])('pauses at %s and drops nothing', async (_, token, reason) => {
    const { chain, ...at } = city.aWard(4);
    const shut = work({ chain, url: city.url(), ...at, token });
    expect(await shut.courier.syncNow()).toMatchObject({ state: 'paused', reason, pending: 4 });
    await shut.courier.stop();
    const open = work({ chain, url: city.url(), ...at, stored: shut.memory.kept });
    expect(await open.courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await city.countedAt(at.ward)).toEqual(upTo(4));
  });

  it('finds its place again when its own memory is gone', async () => {
    const { chain, ...at } = city.aWard(150);
    const first = work({ chain, url: city.url(), ...at });
    await first.courier.syncNow();
    await first.courier.stop();
    writeTickets(chain, 5);
    const { courier, state } = work({ chain, url: city.url(), ...at, stored: { v: 1, broken: true } });
    expect(await courier.syncNow()).toMatchObject({ pending: 0 });
    expect(state().acknowledged).toBe(155);
    expect(await city.countedAt(at.ward)).toEqual(upTo(155));
  });

  it('gives everything again to a city that lost its store', async () => {
    const { chain, ...at } = city.aWard(130);
    const { courier } = work({ chain, url: city.url(), ...at });
    await courier.syncNow();
    for (const table of ['entries', 'wards', 'dossiers', 'blocks'])
      await city.store().query(`DELETE FROM ${table} WHERE ward = $1`, [at.ward]);
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await city.countedAt(at.ward)).toEqual(upTo(130));
  });

  it('stops sending when the city knows another chain of this station', async () => {
    const { chain, ...at } = city.aWard(3);
    await work({ chain, url: city.url(), ...at }).courier.syncNow();
    const copy = startChain({ ward: at.ward, station: 1, services });
    writeTickets(copy, 5);
    expect(await work({ ...at, chain: copy, url: city.url() }).courier.syncNow()).toMatchObject({
      state: 'paused',
      reason: 'chain-differs',
      pending: 5,
    });
    expect(await city.countedAt(at.ward)).toEqual(upTo(3));
  });

  it.each([
    ['nothing in common', 0, 5, 3],
    ['most in common, this PC ahead', 6, 3, 2],
    ['most in common, the city ahead', 6, 2, 3],
    ['one entry of its own', 4, 1, 1],
    ['none of its own', 5, 0, 2],
  ])('tells where its chain and the city’s part: %s', async (_how, common, ours, theirs) => {
    const { ward, token, chain } = city.aWard(common);
    const copy = startChain({ ward, station: 1, services });
    copy.pages.push(...chain.pages);
    writeTickets(chain, theirs);
    writeTickets(copy, ours);
    await work({ chain, url: city.url(), ward, token }).courier.syncNow();
    const before = await city.countedAt(ward);
    const { courier } = work({ chain: copy, url: city.url(), ward, token });
    expect(courier.partsAt()).toBeNull();
    expect(await courier.syncNow()).toMatchObject({ state: 'paused' });
    expect(courier.partsAt()).toBe(common + 1);
    expect(await city.countedAt(ward)).toEqual(before);
  });

  it.each([
    ['far before the parting', [2, 3], { partsAt: 7 }],
    ['far behind it', [9, 10], { partsAt: 7 }],
    ['right before it', [6], { reason: 'journal-trouble' }],
    ['right behind it', [7], { reason: 'journal-trouble' }],
    ['at the end', [10, 11, 12], { partsAt: 7 }],
  ])(
    'takes no entry that it cannot read for one that the city lacks: %s',
    async (_where, unreadable, told) => {
      const { ward, token, chain } = city.aWard(6);
      const copy = startChain({ ward, station: 1, services });
      copy.pages.push(...chain.pages);
      writeTickets(chain, 4);
      writeTickets(copy, 6);
      await work({ chain, url: city.url(), ward, token }).courier.syncNow();
      const readable = copy.pages.filter(({ entry }) => !unreadable.includes(entry.seq));
      const damaged = {
        ...copy,
        tail: async (after: number, limit: number) =>
          readable.filter(({ entry }) => entry.seq > after).slice(0, limit),
      };
      const { courier } = work({ chain: damaged, url: city.url(), ward, token });
      const status = await courier.syncNow();
      expect({ ...status, partsAt: courier.partsAt() }).toMatchObject(told);
    },
  );

  it('waits where the entry at the city’s head cannot be read here, and opens no new epoch for it', async () => {
    const { chain, ...at } = city.aWard(4);
    await work({ chain, url: city.url(), ...at }).courier.syncNow();
    const readable = chain.pages.filter(({ entry }) => entry.seq !== 4);
    const damaged = { ...chain, tail: async (after: number) => readable.filter(p => p.entry.seq > after) };
    expect(await work({ chain: damaged, url: city.url(), ...at }).courier.syncNow()).toMatchObject({
      state: 'waiting',
      reason: 'journal-trouble',
    });
  });

  it('carries a PC that was wiped and set up again under its number: both its stores count', async () => {
    const { chain, ...at } = city.aWard(3);
    await work({ chain, url: city.url(), ...at }).courier.syncNow();
    const anew = startChain({ ward: at.ward, station: 1, epoch: 1_795_312_800, services });
    writeTickets(anew, 5);
    const { courier } = work({ ...at, chain: anew, epoch: 1_795_312_800, url: city.url() });
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pending: 0, rejected: 0 });
    expect(await city.countedAt(at.ward)).toEqual([...upTo(3), ...upTo(5)]);
  });

  it('stops sending when the city is ahead of this journal', async () => {
    const { chain, ...at } = city.aWard(6);
    await work({ chain, url: city.url(), ...at }).courier.syncNow();
    chain.pages.length = 4;
    expect(await work({ chain, url: city.url(), ...at }).courier.syncNow()).toMatchObject({
      state: 'paused',
      reason: 'city-ahead',
    });
  });

  it('is off while no city is known, and counts what waits', async () => {
    const { chain, ...at } = city.aWard(2);
    const { courier } = work({ chain, url: city.url(), ...at, city: null });
    expect(await courier.syncNow()).toMatchObject({ state: 'off', reason: 'no-city', pending: 2 });
  });
});
