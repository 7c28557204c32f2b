import { afterAll, beforeAll } from 'vitest';
import type { PushReply } from '../../shared/sync/contract';
import { steadyServices } from '../office/services';
import { askCity } from './ask-city';
import { type RealPostgres, startRealPostgres } from './real-postgres';
import { type City, startCity } from './start-city';
import { startChain, type WrittenChain } from './written-chain';

/** What the contract is proven on. */
export const ENGINES = ['PGlite', 'PostgreSQL'] as const;

const WARDS = Array.from({ length: 40 }, (_, i) => `H26.${100 + i}`);
const tokens = Object.fromEntries(WARDS.map(ward => [ward, `token-of-${ward}`]));
export const services = steadyServices();
export const SUBJECT = 'dossier/01931111-2222-7333-8444-00000000d001';
export const OTHER = 'dossier/01931111-2222-7333-8444-00000000d002';

/** A gateway over one engine, open as long as the tests around it run. */
export function aGateway(engine: (typeof ENGINES)[number]) {
  let postgres: RealPostgres | undefined;
  let city: City;
  let used = 0;
  beforeAll(async () => {
    postgres = engine === 'PostgreSQL' ? await startRealPostgres() : undefined;
    const store = postgres && { databaseUrl: postgres.url };
    city = await startCity({ clock: services.now, port: 0, tokens, ...store });
  });
  afterAll(async () => {
    await city?.close();
    await postgres?.stop();
  });
  return {
    city: () => city,
    /** A ward nobody used yet, with one PC in it. */
    aWard: () => {
      const ward = WARDS[used++] ?? '';
      const token = `token-of-${ward}`;
      const chain = startChain({ ward, station: 1, services });
      return { ward, token, chain, ...askCity(city, ward, token) };
    },
  };
}

export function ticket(chain: WrittenChain, n: number) {
  const body = { day: '2026-11-23', service: 'A', number: n, priority: null };
  return chain.write('ticket.taken', `ticket/01931111-2222-7333-8444-0000000000${10 + n}`, body);
}

export function verdicts(reply: { body: never }) {
  return (reply.body as PushReply).verdicts.map(v => [v.verdict, v.reason]);
}
