import type { Page } from '../../shared/ledger/entry';
import type { SyncStatus } from '../../shared/sync/sync-status';
import { bridge } from '../bridge/bridge';
import { admitPages } from '../data/admit';
import { findHistory } from '../data/history';
import { notify, showCity } from '../state/store';
import { eraseAsTold } from './erase-dossiers';
import { giveUpCodes } from './give-up-codes';
import { codeProvisional, lookAgain, tellNumbersNeeded } from './keep-numbers';
import type { Workplace } from './workplace';

/**
 * The city has another story of this epoch, or more of it: this store was put back, and goes on in a new one. The
 * main process then loads every desk anew.
 */
export function isForked({ state, reason }: SyncStatus): boolean {
  return state === 'paused' && (reason === 'city-ahead' || reason === 'chain-differs');
}

/** Follows the city: how the line stands, what it brings, and that an epoch is over. */
export async function hearCity(
  work: Workplace,
  { isLocked, closeGate }: { readonly isLocked: boolean; readonly closeGate: () => () => void },
): Promise<void> {
  const hear = (status: SyncStatus) => {
    showCity(status);
    const own = work.identity();
    if (!own || !isForked(status)) return;
    // What would still be written here stands in places that the city has filled: it would never get there.
    const reopen = closeGate();
    void work.ask('app.reopen', { epoch: own.epoch }).catch(reopen);
  };
  const take: typeof admitPages = async (db, journal, pages, own) => {
    const admitted = await admitPages(db, journal, pages, own);
    if (!isLocked) await tellGivenUp(work, pages);
    // Of other PCs' dossiers none waits for a number of ours.
    if (pages.some(page => page.entry.station === work.identity()?.station)) lookAgain(work);
    if (!isLocked) await keepNumbers(work);
    await eraseAsTold(work, pages);
    return admitted;
  };
  bridge.on('city.status', hear);
  bridge.on('city.pages', async ({ batch, epoch, pages }) => {
    // This page is about to be loaded anew, as the epoch that it does not know; offered again, it takes them.
    if (epoch !== work.identity()?.epoch) return;
    // Whatever fails on the way, the pages come again: to take them twice changes nothing.
    const taken = await take(work.db, work.journal, pages, work.identity()).catch(() => null);
    await bridge.ask('city.admitted', { batch, aside: taken?.ok ? [...taken.value] : null });
  });
  // What the city brought before this page could hear it is offered once more.
  await bridge.ask('city.listen', undefined);
  hear(await bridge.ask('city.status', undefined));
}

/** Throws where a code could not be given up: the pages then come again. */
async function tellGivenUp(work: Workplace, pages: readonly Page[]): Promise<void> {
  const given = await giveUpCodes(work, pages);
  if (!given.ok) throw new Error(given.reason);
  for (const { before, now } of given.value) notify('done', 'code-given-up', `${before} → ${now}`);
}

/** Asks for numbers where they run short, and gives official ones to what waits for them. */
export async function keepNumbers(work: Workplace): Promise<void> {
  // Numbers of older days are known only once history is here: an official one could be given twice.
  if (!work.identity() || (await findHistory(work.db))) return;
  await codeProvisional(work);
  await tellNumbersNeeded(work);
}
