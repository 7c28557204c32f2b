import { createServer } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from '../../../../shared/ledger/entry';
import type { SyncStatus } from '../../../../shared/sync/sync-status';
import { openCityDesk } from '../../../city/city-desk';
import { startWork } from '../../../city/courier-at-work';
import { type Fault, startFaultyFront } from '../../../city/faulty-front';
import { buildGateway } from '../../../city/gateway';
import { startLine } from '../../../city/line';
import { openPostgresStore } from '../../../city/postgres-store';
import { type RealPostgres, startRealPostgres } from '../../../city/real-postgres';
import type { SqlStore } from '../../../city/sql-store';
import { receivedBody, startChain, type WrittenChain } from '../../../city/written-chain';
import { steadyServices } from '../../../office/services';

const services = steadyServices();
const tokens = Object.fromEntries(
  Array.from({ length: 400 }, (_, i) => [`H26.${100 + i}`, `token-${100 + i}`]),
);
const DOSSIER = 'dossier/01931111-2222-7333-8444-00000000d001';

let postgres: RealPostgres;
let store: SqlStore;
let desk: Awaited<ReturnType<typeof openCityDesk>>;
let gateway: ReturnType<typeof buildGateway>;
let port = 0;
let url = '';
let births = 0;
let used = 0;

beforeAll(async () => {
  // Ready in 0.8 s, where PGlite takes 3.7 s; the contract suite holds the two equal.
  postgres = await startRealPostgres();
  store = openPostgresStore(postgres.url);
  desk = await openCityDesk(store, services, () => ({ generation: `store-${++births}`, epoch: births }));
  gateway = buildGateway(desk, tokens);
  url = await gateway.listen({ port: 0, host: '127.0.0.1' });
  port = Number(new URL(url).port);
}, 30_000);
afterAll(async () => {
  gateway.server.closeAllConnections();
  await gateway.close();
  await desk.close();
  await postgres.stop();
});

const aWard = (entries = 0) => {
  const ward = `H26.${100 + used++}`;
  const chain = startChain({ ward, station: 1, services });
  writeTickets(chain, entries);
  return { ward, token: tokens[ward] ?? '', chain };
};

function writeTickets(chain: WrittenChain, count: number) {
  for (let n = 1; n <= count; n += 1) {
    const body = { day: '2026-11-23', service: 'A', number: n, priority: null };
    chain.write('ticket.taken', `ticket/${services.newId()}`, body);
  }
}

function work(given: Parameters<typeof startWork>[0]) {
  const at = startWork(given);
  onTestFinished(() => at.courier.stop());
  return at;
}

/** What the city counts of station 1, in the order it counted. */
async function countedAt(ward: string) {
  const places = await desk.placesOf(ward);
  return places
    .filter(({ station, standing }) => station === 1 && standing === 'applied')
    .map(({ seq }) => seq);
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

async function until(look: () => boolean | Promise<boolean>) {
  for (let left = 1000; left > 0; left -= 1) {
    if (await look()) return;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error('it never came to that');
}

describe('the courier on a good line', () => {
  it('carries the whole tail in batches and says that all is there', async () => {
    const { chain, ...at } = aWard(230);
    const { courier, told } = work({ chain, url, ...at });
    const status = await courier.syncNow();
    expect(status).toMatchObject({
      state: 'idle',
      pending: 0,
      oldestWaitingAt: null,
      rejected: 0,
      pulled: true,
    });
    expect(await countedAt(at.ward)).toEqual(upTo(230));
    expect(told.slice(0, 4).map(({ state, pending }) => [state, pending])).toEqual([
      ['sending', 230],
      ['sending', 130],
      ['sending', 30],
      ['idle', 0],
    ]);
  });

  it('carries a new entry as soon as it is told of one', async () => {
    const { chain, ...at } = aWard(1);
    const { courier } = work({ chain, url, ...at });
    await courier.syncNow();
    writeTickets(chain, 1);
    courier.nudge();
    await until(async () => (await countedAt(at.ward)).length === 2);
  });

  it('keeps the body of a PIN verifier at home and sends its envelope', async () => {
    const { chain, ...at } = aWard(1);
    chain.write('person.pinSet', 'person/lan', { salt: 'a'.repeat(32), hash: 'b'.repeat(64), cost: 16_384 });
    await work({ chain, url, ...at }).courier.syncNow();
    const rows = await store.query('SELECT page FROM entries WHERE ward = $1 AND seq = 2', [at.ward]);
    expect(JSON.parse(String(rows[0]?.page))).toMatchObject({ body: null, entry: { deed: 'person.pinSet' } });
  });

  it('brings down what the city and other PCs wrote, once and in order', async () => {
    const { chain, ...at } = aWard();
    chain.write('dossier.received', DOSSIER, receivedBody(1));
    const neighbour = startChain({ ward: at.ward, station: 2, services });
    writeTickets(neighbour, 12);
    await desk.takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
    const { courier, received } = work({ chain, url, ...at });
    await courier.syncNow();
    await desk.decide(at.ward, { dossier: DOSSIER.slice(8), state: 9 });
    await courier.syncNow();
    expect(received.slice(0, 12)).toEqual(neighbour.pages);
    expect(received.slice(12).map(({ entry }) => [entry.station, entry.deed])).toEqual([
      [0, 'dossier.decided'],
    ]);
  });

  it('hands pulled entries over again when the app could not take them', async () => {
    const { chain, ...at } = aWard();
    const neighbour = startChain({ ward: at.ward, station: 2, services });
    writeTickets(neighbour, 3);
    await desk.takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
    let open = false;
    const receive = async () => {
      if (!open) throw new Error('locked');
    };
    const { courier, received, state } = work({ chain, url, ...at, receive });
    expect(await courier.syncNow()).toMatchObject({ state: 'waiting', reason: 'app-busy', pulled: false });
    expect(state().cursor).toBe(0);
    writeTickets(chain, 1);
    courier.nudge();
    await until(async () => (await countedAt(at.ward)).length === 1);
    open = true;
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pulled: true });
    expect(received).toEqual(neighbour.pages);
  });

  it('leases the numbers the station lacks, one block for one need', async () => {
    const { chain, ...at } = aWard();
    const need = { agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-29', size: 50 } as never;
    const got: Page[] = [];
    const receive = async (pages: readonly Page[]) => void got.push(...pages);
    const blockNeed = () => (got.length > 0 ? null : need);
    let lose = 2;
    const front = await startFaultyFront({ port }, path =>
      path.endsWith('/blocks') && lose-- > 0 ? 'lose-reply' : 'none',
    );
    onTestFinished(front.close);
    const { courier, state } = work({ chain, ...at, url: front.url, receive, blockNeed });
    await until(() => got.length > 0 && courier.status().state === 'idle');
    await courier.syncNow();
    expect(got.map(({ entry, body }) => [entry.subject, body?.content])).toEqual([
      ['station/1', { agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-29', first: 1, last: 50 }],
    ]);
    expect(state().lease).toBeNull();
  });

  it('says that the city has no numbers, carries everything else, and does not ask for ever', async () => {
    const { chain, ...at } = aWard(2);
    const need = { agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-01', size: 50 } as never;
    const refused = work({ chain, url, ...at, blockNeed: () => need });
    expect(await refused.courier.syncNow()).toMatchObject({ state: 'idle', reason: 'no-block', pending: 0 });
    const endless = { ...(need as object), toDay: '2026-11-29' } as never;
    const again = aWard();
    const { courier } = work({ ...again, url, blockNeed: () => endless });
    for (let i = 0; i < 6; i += 1) await courier.syncNow();
    expect(await store.query('SELECT first FROM blocks WHERE ward = $1', [again.ward])).toHaveLength(3);
  });
});

describe('the courier and the city’s word', () => {
  it('leaves a rejected entry behind, names it, and counts what waits behind it', async () => {
    const { chain, ...at } = aWard(1);
    chain.write('dossier.received', DOSSIER, receivedBody(1));
    chain.write('dossier.paid', DOSSIER, { method: 'cash', amountVnd: 4000 });
    chain.write('dossier.finished', DOSSIER, {});
    writeTickets(chain, 3);
    const sound = chain.pages[2] as Page;
    chain.pages[2] = { ...sound, body: { salt: '0'.repeat(64), content: {} } };
    const { courier } = work({ chain, url, ...at, pagesPerPush: 2 });
    const status = await courier.syncNow();
    expect(status).toMatchObject({ state: 'idle', pending: 1, rejected: 1 });
    expect(status.aside).toEqual([
      { seq: 3, id: sound.entry.id, verdict: 'rejected', reason: 'body-changed' },
      { seq: 4, id: chain.pages[3]?.entry.id, verdict: 'retry', reason: 'behind-rejected' },
    ]);
    expect(await countedAt(at.ward)).toEqual([1, 2, 5, 6, 7]);
    chain.pages[2] = sound;
    courier.retryAside();
    expect(await courier.syncNow()).toMatchObject({ pending: 0, rejected: 0, aside: [] });
    expect(await countedAt(at.ward)).toEqual([1, 2, 5, 6, 7, 3, 4]);
  });

  it.each([
    ['an unknown token', 'made-up', 'token-refused'],
    ['a neighbour’s token', 'token-100', 'not-allowed'],
  ])('pauses at %s and drops nothing', async (_, token, reason) => {
    const { chain, ...at } = aWard(4);
    const shut = work({ chain, url, ...at, token });
    expect(await shut.courier.syncNow()).toMatchObject({ state: 'paused', reason, pending: 4 });
    await shut.courier.stop();
    const open = work({ chain, url, ...at, stored: shut.memory.kept });
    expect(await open.courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await countedAt(at.ward)).toEqual(upTo(4));
  });

  it('finds its place again when its own memory is gone', async () => {
    const { chain, ...at } = aWard(150);
    const first = work({ chain, url, ...at });
    await first.courier.syncNow();
    await first.courier.stop();
    writeTickets(chain, 5);
    const { courier, state } = work({ chain, url, ...at, stored: { v: 1, broken: true } });
    expect(await courier.syncNow()).toMatchObject({ pending: 0 });
    expect(state().acknowledged).toBe(155);
    expect(await countedAt(at.ward)).toEqual(upTo(155));
  });

  it('gives everything again to a city that lost its store', async () => {
    const { chain, ...at } = aWard(130);
    const { courier } = work({ chain, url, ...at });
    await courier.syncNow();
    for (const table of ['entries', 'wards', 'dossiers', 'blocks'])
      await store.query(`DELETE FROM ${table} WHERE ward = $1`, [at.ward]);
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await countedAt(at.ward)).toEqual(upTo(130));
  });

  it('stops sending when the city knows another chain of this station', async () => {
    const { chain, ...at } = aWard(3);
    await work({ chain, url, ...at }).courier.syncNow();
    const copy = startChain({ ward: at.ward, station: 1, services });
    writeTickets(copy, 5);
    expect(await work({ ...at, chain: copy, url }).courier.syncNow()).toMatchObject({
      state: 'paused',
      reason: 'chain-differs',
      pending: 5,
    });
    expect(await countedAt(at.ward)).toEqual(upTo(3));
  });

  it('stops sending when the city is ahead of this journal', async () => {
    const { chain, ...at } = aWard(6);
    await work({ chain, url, ...at }).courier.syncNow();
    chain.pages.length = 4;
    expect(await work({ chain, url, ...at }).courier.syncNow()).toMatchObject({
      state: 'paused',
      reason: 'city-ahead',
    });
  });

  it('is off while no city is known, and counts what waits', async () => {
    const { chain, ...at } = aWard(2);
    const { courier } = work({ chain, url, ...at, city: null });
    expect(await courier.syncNow()).toMatchObject({ state: 'off', reason: 'no-city', pending: 2 });
  });
});

describe('the courier on a bad line', () => {
  it('waits while the line is down, keeps count, and goes when it is up', async () => {
    const { chain, ...at } = aWard(3);
    const line = await startLine({ target: { host: '127.0.0.1', port }, state: 'down', chance: () => 0 });
    onTestFinished(line.close);
    const { courier } = work({ chain, ...at, url: line.url, haste: 0.001 });
    expect(await courier.syncNow()).toMatchObject({
      state: 'waiting',
      reason: 'line-down',
      pending: 3,
      oldestWaitingAt: chain.pages[0]?.entry.at,
    });
    writeTickets(chain, 1);
    courier.nudge();
    await until(() => courier.status().pending === 4);
    line.set('up');
    courier.wake();
    await until(() => courier.status().state === 'idle');
    expect(await countedAt(at.ward)).toEqual(upTo(4));
  });

  it('gets through a slow line within one deadline', async () => {
    const { chain, ...at } = aWard(10);
    const line = await startLine({ target: { host: '127.0.0.1', port }, state: 'slow', chance: () => 0 });
    onTestFinished(line.close);
    const began = performance.now();
    const status = await work({ chain, ...at, url: line.url }).courier.syncNow();
    expect(status).toMatchObject({ state: 'idle', pending: 0 });
    // One push and one pull, 800 ms each there and back, and 3 KB at 8 KB/s.
    expect(performance.now() - began).toBeGreaterThan(1600);
  }, 15_000);

  it('gets through a flaky line by repeating', async () => {
    const { chain, ...at } = aWard(200);
    let draws = 0;
    const chance = () => ((draws++ * 7919) % 1000) / 1000;
    const line = await startLine({ target: { host: '127.0.0.1', port }, state: 'flaky', chance });
    onTestFinished(line.close);
    const { courier } = work({ chain, ...at, url: line.url, pagesPerPush: 10 });
    await until(() => courier.status().state === 'idle');
    expect(await countedAt(at.ward)).toEqual(upTo(200));
  });

  it('gives up on a city that accepts and never answers', async () => {
    const { chain, ...at } = aWard(1);
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await new Promise(resolve => silent.once('listening', resolve));
    const address = silent.address() as { port: number };
    const mute = `http://127.0.0.1:${address.port}`;
    const { courier } = work({ chain, ...at, url: mute, deadlineMs: 100, haste: 1 });
    expect(await courier.syncNow()).toMatchObject({ state: 'waiting', reason: 'too-slow', pending: 1 });
  });

  it('ends at once when the app closes in the middle of an exchange', async () => {
    const { chain, ...at } = aWard(1);
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await new Promise(resolve => silent.once('listening', resolve));
    const address = silent.address() as { port: number };
    const { courier } = work({ chain, ...at, url: `http://127.0.0.1:${address.port}` });
    await until(() => courier.status().state === 'sending');
    const began = performance.now();
    await courier.stop();
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('waits at least as long as the city asks', async () => {
    const { chain, ...at } = aWard(1);
    const front = await startFaultyFront({ port }, () => 'busy');
    onTestFinished(front.close);
    const waits: number[] = [];
    const after = (ms: number) => {
      waits.push(ms);
      return () => undefined;
    };
    const { courier } = work({ chain, ...at, url: front.url, after, chance: () => 0, deadlineMs: 99 });
    expect(await courier.syncNow()).toMatchObject({ state: 'waiting', reason: 'city-trouble', pending: 1 });
    expect(waits.filter(ms => ms !== 99)).toContain(1000);
  });

  it.each<[Fault, SyncStatus['reason']]>([
    ['refuse', 'line-down'],
    ['lose-reply', 'line-down'],
    ['cut-reply', 'line-down'],
    ['busy', 'city-trouble'],
    ['broken', 'city-trouble'],
    ['garbage', 'not-understood'],
    ['stranger', 'not-understood'],
  ])('survives %s at every exchange of a trip', async (fault, reason) => {
    for (const at of [0, 1, 2, 3]) {
      const { chain, ...ward } = aWard(6);
      let exchange = 0;
      const front = await startFaultyFront({ port }, () => (exchange++ === at ? fault : 'none'));
      const { courier, told } = startWork({ chain, ...ward, url: front.url, pagesPerPush: 2 });
      await until(() => courier.status().state === 'idle');
      expect(told.map(status => status.reason)).toContain(reason);
      expect(courier.status()).toMatchObject({ pending: 0 });
      expect(await countedAt(ward.ward)).toEqual(upTo(6));
      await courier.stop();
      await front.close();
    }
  });

  it('counts everything exactly once and in order, whatever befell, restarts among it', async () => {
    const faults: Fault[] = [
      'none',
      'refuse',
      'lose-reply',
      'cut-reply',
      'busy',
      'broken',
      'garbage',
      'stranger',
    ];
    const Fate = fc.record({
      faults: fc.array(fc.constantFrom(...faults), { maxLength: 24 }),
      entries: fc.integer({ min: 0, max: 30 }),
      foreign: fc.integer({ min: 0, max: 12 }),
      pagesPerPush: fc.integer({ min: 1, max: 9 }),
      restarts: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    });
    const run = fc.asyncProperty(Fate, async fate => {
      const { chain, ...at } = aWard(fate.entries);
      const neighbour = startChain({ ward: at.ward, station: 2, services });
      writeTickets(neighbour, fate.foreign);
      await desk.takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
      let step = 0;
      const front = await startFaultyFront({ port }, () => fate.faults[step++] ?? 'none');
      const options = { chain, ...at, url: front.url, pagesPerPush: fate.pagesPerPush };
      let current = startWork(options);
      const received: Page[] = [];
      for (let trip = 0; ; trip += 1) {
        const { pending, pulled } = await current.courier.syncNow();
        if (trip < 3) writeTickets(chain, 2);
        else if (pending === 0 && pulled) break;
        if (fate.restarts.includes(trip)) {
          await current.courier.stop();
          received.push(...current.received.splice(0));
          current = startWork({ ...options, stored: trip % 2 ? current.memory.kept : undefined });
        }
        expect(trip).toBeLessThan(60);
      }
      await current.courier.stop();
      await front.close();
      received.push(...current.received);
      expect(await countedAt(at.ward)).toEqual(upTo(fate.entries + 6));
      const once = [...new Map(received.map(page => [page.entry.id, page])).values()];
      expect(once).toEqual(neighbour.pages);
    });
    await fc.assert(run, { numRuns: 20, seed: 20261123 });
  }, 30_000);
});
