import type { SetAside } from '../../shared/sync/set-aside';
import { isForked, type SyncStatus } from '../../shared/sync/sync-status';
import { bridge } from '../bridge/bridge';
import { showCity } from '../state/store';
import { takePages } from './take-pages';
import type { Workplace } from './workplace';

/** Follows the city: how the line stands, what it brings, and that an epoch is over. */
export async function hearCity(
  work: Workplace,
  { isLocked, closeGate }: { readonly isLocked: boolean; readonly closeGate: () => () => void },
): Promise<void> {
  const hear = (status: SyncStatus) => {
    showCity(status);
    const own = work.identity();
    if (!own || !isForked(status, own.epoch)) return;
    // What would still be written here stands in places that the city has filled: it would never get there.
    const reopen = closeGate();
    void work.ask('app.reopen', { epoch: own.epoch }).catch(reopen);
  };
  bridge.on('city.status', hear);
  bridge.on('city.pages', async ({ batch, epoch, pages }) => {
    // This page is about to be loaded anew, as the epoch that it does not know; offered again, it takes them.
    if (epoch !== work.identity()?.epoch) return;
    const answer = (aside: readonly SetAside[] | null) =>
      bridge.ask('city.admitted', { batch, aside: aside && [...aside] });
    await takePages(work, pages, { isLocked, answer });
  });
  // What the city brought before this page could hear it is offered once more.
  await bridge.ask('city.listen', undefined);
  hear(await bridge.ask('city.status', undefined));
}
