import { describe, expect, it } from 'vitest';
import { freshSyncState, readSyncState } from '../../../../shared/sync/sync-state';
import { cityOfThisFile, services, work, writeTickets } from '../../../city/city-of-tests';
import { startChain, type WrittenChain } from '../../../city/written-chain';

const city = cityOfThisFile();

/** A store that left its first epoch with so many entries in it, and wrote two in its second. */
function aPutBackStore(left: number) {
  const { ward, token, chain: old } = city.aWard(left);
  const second = startChain({ ward, station: 1, epoch: 2, services });
  const chain: WrittenChain = {
    ...second,
    earlier: async (epoch, after, limit) =>
      epoch === 1 ? old.pages.filter(({ entry }) => entry.seq > after).slice(0, limit) : [],
    headSeq: epoch => (epoch === 1 ? old : second).headSeq(epoch),
    writtenAt: (seq, epoch) => (epoch === 1 ? old : second).writtenAt(seq, epoch),
  };
  writeTickets(chain, 2);
  const start = (given: { readonly url?: string; readonly stored?: unknown } = {}) => {
    const at = work({
      chain,
      url: city.url(),
      ward,
      token,
      epoch: 2,
      earlier: [1],
      pagesPerPush: 2,
      ...given,
    });
    return { ...at, state: () => at.memory.kept };
  };
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
    // Ours are not there, and are not said to be.
    expect(await start().courier.syncNow()).toMatchObject({ state: 'idle', pending: 2 });
    expect(await atCity()).toEqual(['1/1', '1/2', '1/3', '2/1', '2/2']);
    expect((await city.desk().placesOf(ward)).slice(0, 3).map(({ id }) => id)).toEqual(
      other.pages.map(({ entry }) => entry.id),
    );
  });

  it('counts what the city lacks of every epoch as waiting, since the oldest of them', async () => {
    const { old, start } = aPutBackStore(5);
    const { courier } = start({ url: 'http://127.0.0.1:9' });
    expect(await courier.syncNow()).toMatchObject({
      reason: 'line-down',
      pending: 7,
      oldestWaitingAt: old.pages[0]?.entry.at,
    });
  });

  it('counts no more than that when it left the epoch with most of it at the city', async () => {
    const { ward, old, start } = aPutBackStore(5);
    const stored = { ...freshSyncState(1, 1), acknowledged: 4 };
    const { courier, state } = start({ stored });
    const far = start({ stored, url: 'http://127.0.0.1:9' });
    expect(await far.courier.syncNow()).toMatchObject({
      pending: 3,
      oldestWaitingAt: old.pages[4]?.entry.at,
    });
    await city.desk().takePush(ward, { station: 1, epoch: 1, pages: old.pages.slice(0, 4) });
    expect(await courier.syncNow()).toMatchObject({ state: 'idle', pending: 0 });
    expect(readSyncState(state(), 1, 2).earlier).toEqual([{ epoch: 1, acknowledged: 5, aside: [] }]);
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
