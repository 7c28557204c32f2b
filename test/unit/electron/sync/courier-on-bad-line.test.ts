import { createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from '../../../../shared/ledger/entry';
import type { SyncStatus } from '../../../../shared/sync/sync-status';
import { cityOfThisFile, services, until, upTo, work, writeTickets } from '../../../city/city-of-tests';
import { startWork } from '../../../city/courier-at-work';
import { type Fault, startFaultyFront } from '../../../city/faulty-front';
import { startLine } from '../../../city/line';
import { startChain } from '../../../city/written-chain';

const city = cityOfThisFile();

describe('the courier on a bad line', () => {
  it('waits while the line is down, keeps count, and goes when it is up', async () => {
    const { chain, ...at } = city.aWard(3);
    const line = await startLine({
      target: { host: '127.0.0.1', port: city.port() },
      state: 'down',
      chance: () => 0,
    });
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
    await until(async () => (await courier.status()).pending === 4);
    line.set('up');
    courier.wake();
    await until(async () => (await courier.status()).state === 'idle');
    expect(await city.countedAt(at.ward)).toEqual(upTo(4));
  });

  it('gets through a slow line within one deadline', async () => {
    const { chain, ...at } = city.aWard(10);
    const line = await startLine({
      target: { host: '127.0.0.1', port: city.port() },
      state: 'slow',
      chance: () => 0,
    });
    onTestFinished(line.close);
    const began = performance.now();
    const status = await work({ chain, ...at, url: line.url }).courier.syncNow();
    expect(status).toMatchObject({ state: 'idle', pending: 0 });
    // One push and one pull, 800 ms each there and back, and 3 KB at 8 KB/s.
    expect(performance.now() - began).toBeGreaterThan(1600);
  });

  it('gets through a flaky line by repeating', async () => {
    const { chain, ...at } = city.aWard(200);
    let draws = 0;
    const chance = () => ((draws++ * 7919) % 1000) / 1000;
    const line = await startLine({
      target: { host: '127.0.0.1', port: city.port() },
      state: 'flaky',
      chance,
    });
    onTestFinished(line.close);
    const { courier } = work({ chain, ...at, url: line.url, pagesPerPush: 10 });
    await until(async () => (await courier.status()).state === 'idle');
    expect(await city.countedAt(at.ward)).toEqual(upTo(200));
  });

  it('gives up on a city that accepts and never answers', async () => {
    const { chain, ...at } = city.aWard(1);
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await new Promise(resolve => silent.once('listening', resolve));
    const address = silent.address() as { port: number };
    const mute = `http://127.0.0.1:${address.port}`;
    const { courier } = work({ chain, ...at, url: mute, deadlineMs: 100, haste: 1 });
    expect(await courier.syncNow()).toMatchObject({ state: 'waiting', reason: 'too-slow', pending: 1 });
  });

  it('ends at once when the app closes in the middle of an exchange', async () => {
    const { chain, ...at } = city.aWard(1);
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await new Promise(resolve => silent.once('listening', resolve));
    const address = silent.address() as { port: number };
    const { courier } = work({ chain, ...at, url: `http://127.0.0.1:${address.port}` });
    await until(async () => (await courier.status()).state === 'sending');
    // The exchange's own deadline is a minute, which is this test's as well.
    await courier.stop();
  });

  it('waits at least as long as the city asks', async () => {
    const { chain, ...at } = city.aWard(1);
    const front = await startFaultyFront({ port: city.port() }, () => 'busy');
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
      const { chain, ...ward } = city.aWard(6);
      let exchange = 0;
      const front = await startFaultyFront({ port: city.port() }, () => (exchange++ === at ? fault : 'none'));
      const { courier, told } = startWork({ chain, ...ward, url: front.url, pagesPerPush: 2 });
      await until(async () => (await courier.status()).state === 'idle');
      expect(told.map(status => status.reason)).toContain(reason);
      expect(await courier.status()).toMatchObject({ pending: 0 });
      expect(await city.countedAt(ward.ward)).toEqual(upTo(6));
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
      const { chain, ...at } = city.aWard(fate.entries);
      const neighbour = startChain({ ward: at.ward, station: 2, services });
      writeTickets(neighbour, fate.foreign);
      await city.desk().takePush(at.ward, { station: 2, epoch: 1, pages: neighbour.pages });
      let step = 0;
      const front = await startFaultyFront({ port: city.port() }, () => fate.faults[step++] ?? 'none');
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
      expect(await city.countedAt(at.ward)).toEqual(upTo(fate.entries + 6));
      const once = [...new Map(received.map(page => [page.entry.id, page])).values()];
      expect(once).toEqual(neighbour.pages);
    });
    await fc.assert(run, { numRuns: 20, seed: 20261123 });
  });
});
