import { describe, expect, it } from 'vitest';
import { cityOfThisFile, services, work, writeTickets } from '../../../city/city-of-tests';
import { startChain, type WrittenChain } from '../../../city/written-chain';

const city = cityOfThisFile();

/** A store that left its first epoch with so many entries in it, and wrote two in its second. */
function aPutBackStore(left: number) {
  const { ward, token, chain: old } = city.aWard(left);
  const chain: WrittenChain = {
    ...startChain({ ward, station: 1, epoch: 2, services }),
    earlier: async (epoch, after, limit) =>
      epoch === 1 ? old.pages.filter(({ entry }) => entry.seq > after).slice(0, limit) : [],
  };
  writeTickets(chain, 2);
  const start = () => work({ chain, url: city.url(), ward, token, epoch: 2, earlier: [1], pagesPerPush: 2 });
  const atCity = async () => (await city.desk().placesOf(ward)).map(({ epoch, seq }) => `${epoch}/${seq}`);
  return { ward, old, start, atCity };
}

describe('the courier of a store in a new epoch', () => {
  it('first gives the city what it lacks of the epoch that was left', async () => {
    const { ward, old, start, atCity } = aPutBackStore(5);
    await city.desk().takePush(ward, { station: 1, epoch: 1, pages: old.pages.slice(0, 2) });
    expect(await start().courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await atCity()).toEqual(['1/1', '1/2', '1/3', '1/4', '1/5', '2/1', '2/2']);
  });

  it('lets the city’s story of the left epoch stand where it is another one', async () => {
    const { ward, start, atCity } = aPutBackStore(2);
    const other = startChain({ ward, station: 1, services });
    writeTickets(other, 3);
    await city.desk().takePush(ward, { station: 1, epoch: 1, pages: other.pages });
    expect(await start().courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await atCity()).toEqual(['1/1', '1/2', '1/3', '2/1', '2/2']);
    expect((await city.desk().placesOf(ward)).slice(0, 3).map(({ id }) => id)).toEqual(
      other.pages.map(({ entry }) => entry.id),
    );
  });

  it('gives both epochs again to a city that lost its store', async () => {
    const { ward, start, atCity } = aPutBackStore(3);
    const { courier } = start();
    await courier.syncNow();
    for (const table of ['entries', 'dossiers', 'blocks', 'wards'])
      await city.store().query(`DELETE FROM ${table} WHERE ward = $1`, [ward]);
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await atCity()).toEqual(['1/1', '1/2', '1/3', '2/1', '2/2']);
  });
});
