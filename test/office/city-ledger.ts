import { staysLocal } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { judge, type Known, type Place } from '../city/judge';

/** What the city keeps of a ward, by the gateway's own judge and without its database. */
export function aCityLedger(ward: string) {
  const feed: Page[] = [];
  const places = new Map<string, Place>();
  const placeOf = (station: number, epoch: number, seq: number) => places.get(`${station}/${epoch}/${seq}`);
  const headSeq = (station: number, epoch: number) =>
    Math.max(
      0,
      ...feed.map(({ entry }) => (entry.station === station && entry.epoch === epoch ? entry.seq : 0)),
    );
  const known = (station: number, epoch: number): Known => ({
    ward,
    station,
    epoch,
    headSeq: headSeq(station, epoch),
    findPlace: seq => placeOf(station, epoch, seq),
    findOwner: id => feed.find(({ entry }) => entry.id === id)?.entry,
    isBlocked: () => false,
  });
  const put = (page: Page) => {
    const { station, epoch, seq, hash } = page.entry;
    places.set(`${station}/${epoch}/${seq}`, { hash, standing: 'applied' });
    feed.push(page);
  };
  return {
    feed: feed as readonly Page[],
    /** What the city itself wrote. */
    put,
    /** Takes pages of a PC as a push brings them; throws where it would not count one. */
    takes: (pages: readonly Page[]) => {
      for (const { entry, body } of pages) {
        const page = staysLocal(entry.deed) ? { entry, body: null } : { entry, body };
        const { verdict, reason } = judge(page, known(entry.station, entry.epoch));
        if (verdict === 'applied') put(page);
        else if (verdict !== 'duplicate') throw new Error(`${entry.deed}: ${verdict} ${reason}`);
      }
    },
    /** The first of these pages, of one chain, that is not the city's; one behind them where all are. */
    partsAt: (pages: readonly Page[]) => {
      const other = pages.find(
        ({ entry }) => placeOf(entry.station, entry.epoch, entry.seq)?.hash !== entry.hash,
      );
      return other?.entry.seq ?? (pages.at(-1)?.entry.seq ?? 0) + 1;
    },
  };
}
