import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { uuidv7 } from 'uuidv7';
import type { Instant } from '../../shared/kit/time';
import { openCityDesk } from './city-desk';
import { buildGateway, type Tokens } from './gateway';
import { openPgliteStore } from './pglite-store';
import { openPostgresStore } from './postgres-store';

export type CityOptions = {
  /** The city's clock; the demo hands in its virtual one. */
  readonly clock: () => Instant;
  /** 0 takes a free port. */
  readonly port: number;
  /** Default: this PC only. */
  readonly host?: string;
  /** PostgreSQL or kin; without it PGlite in this process. */
  readonly databaseUrl?: string;
  /** Folder of the PGlite store; without it in memory. */
  readonly dir?: string;
  readonly tokens: Tokens;
};

export type City = Awaited<ReturnType<typeof startCity>>;

/** The reference city gateway, listening. */
export async function startCity(options: CityOptions) {
  const { clock, port, host = '127.0.0.1', databaseUrl, dir, tokens } = options;
  const store = databaseUrl === undefined ? await openPgliteStore(dir) : openPostgresStore(databaseUrl);
  const services = { now: clock, newId: uuidv7, chance: (n: number) => new Uint8Array(randomBytes(n)) };
  const desk = await openCityDesk(store, services, birthOfWard);
  const gateway = buildGateway(desk, tokens);
  await gateway.listen({ port, host });
  const address = gateway.server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    decide: desk.decide,
    listPerson: desk.listPerson,
    setRetention: desk.setRetention,
    leaseBlock: desk.leaseBlock,
    dossiersOf: desk.dossiersOf,
    cursorOf: desk.cursorOf,
    placesOf: desk.placesOf,
    close: async () => {
      gateway.server.closeAllConnections();
      await gateway.close();
      await desk.close();
    },
  };
}

/**
 * A store made anew must not write (station 0, epoch, seq) again with other hashes, so its epoch is the
 * real second of its making, whatever the virtual clock says.
 */
function birthOfWard() {
  return { generation: randomUUID(), epoch: Math.floor(Date.now() / 1000) };
}
