import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { steadyServices } from '../office/services';
import { openCityDesk } from './city-desk';
import { startWork } from './courier-at-work';
import { buildGateway } from './gateway';
import { openPostgresStore } from './postgres-store';
import { startRealPostgres } from './real-postgres';
import { startChain, type WrittenChain } from './written-chain';

const tokens = Object.fromEntries(
  Array.from({ length: 400 }, (_, i) => [`H26.${100 + i}`, `token-${100 + i}`]),
);
export const services = steadyServices();

/**
 * A city for the tests of one file: gateway and store of their own, a fresh ward for each courier.
 * On the real PostgreSQL, ready in 0.8 s where PGlite takes 3.7 s; the contract suite holds the two equal.
 */
export function cityOfThisFile() {
  let open: Awaited<ReturnType<typeof openCity>>;
  let used = 0;
  beforeAll(async () => {
    open = await openCity();
  }, 30_000);
  afterAll(() => open?.close());
  return {
    desk: () => open.desk,
    store: () => open.store,
    url: () => open.url,
    port: () => Number(new URL(open.url).port),
    /** A ward nobody used yet, with one PC that wrote so many tickets. */
    aWard: (entries = 0) => {
      const ward = `H26.${100 + used++}`;
      const chain = startChain({ ward, station: 1, services });
      writeTickets(chain, entries);
      return { ward, token: tokens[ward] ?? '', chain };
    },
    /** What the city counts of station 1, in the order it counted. */
    countedAt: async (ward: string) => {
      const places = await open.desk.placesOf(ward);
      return places
        .filter(({ station, standing }) => station === 1 && standing === 'applied')
        .map(({ seq }) => seq);
    },
  };
}

async function openCity() {
  const postgres = await startRealPostgres();
  const store = openPostgresStore(postgres.url);
  let births = 0;
  const birth = () => {
    births += 1;
    return { generation: `store-${births}`, epoch: births };
  };
  const desk = await openCityDesk(store, services, birth);
  const gateway = buildGateway(desk, tokens);
  const url = await gateway.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    gateway.server.closeAllConnections();
    await gateway.close();
    await desk.close();
    await postgres.stop();
  };
  return { desk, store, url, close };
}

export function writeTickets(chain: WrittenChain, count: number) {
  for (let n = 1; n <= count; n += 1) {
    const body = { day: '2026-11-23', service: 'A', number: n, priority: null };
    chain.write('ticket.taken', `ticket/${services.newId()}`, body);
  }
}

/** A courier that stops with its test. */
export function work(given: Parameters<typeof startWork>[0]) {
  const at = startWork(given);
  onTestFinished(() => at.courier.stop());
  return at;
}

export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

export async function until(look: () => boolean | Promise<boolean>) {
  for (let left = 1000; left > 0; left -= 1) {
    if (await look()) return;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error('it never came to that');
}
