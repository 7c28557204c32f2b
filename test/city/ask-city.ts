import { gzipSync } from 'node:zlib';
import { changesPath, entriesPath } from '../../shared/sync/contract';
import type { City } from './start-city';

/** The contract spoken by hand: what a test sends is what goes out. */
export function askCity(city: Pick<City, 'url'>, ward: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const post = async (path: string, body: unknown) => {
    const response = await fetch(city.url + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  return {
    post,
    push: (pages: readonly unknown[], station = 1, epoch = 1) =>
      post(entriesPath(ward), { station, epoch, pages }),
    changes: async (station: number, after = 0, limit?: number, epoch = 1) => {
      const response = await fetch(city.url + changesPath(ward, { station, epoch }, after, limit), {
        headers,
      });
      return { status: response.status, body: (await response.json()) as never };
    },
  };
}
