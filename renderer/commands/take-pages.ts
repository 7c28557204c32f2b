import type { Page } from '../../shared/ledger/entry';
import type { SetAside } from '../../shared/sync/set-aside';
import { admitPages } from '../data/admit';
import { notify } from '../state/store';
import { finishErasure } from './finish-erasure';
import { giveUpCodes } from './give-up-codes';
import { keepNumbers, lookAgain } from './keep-numbers';
import type { Workplace } from './workplace';

/**
 * Takes in what the city brought and answers it; then does what follows from it. That may take longer than the city's
 * courier waits: hundreds of numbers after days without a line, a journal written anew without what was erased.
 *
 * @param answer which pages were set aside; null: bring them again, and to take them twice changes nothing
 */
export async function takePages(
  work: Workplace,
  pages: readonly Page[],
  to: {
    readonly isLocked: boolean;
    readonly answer: (aside: readonly SetAside[] | null) => Promise<unknown>;
  },
): Promise<void> {
  const aside = await takeIn(work, pages, to.isLocked).catch(() => null);
  await to.answer(aside);
  // Numbers are looked at again after every reception, and what is noted as told to be erased at every start.
  if (!aside || to.isLocked) return;
  await keepNumbers(work).catch(() => undefined);
  await finishErasure(work).catch(() => undefined);
}

/** What must have happened before the city may think that it need not say this again. */
async function takeIn(
  work: Workplace,
  pages: readonly Page[],
  isLocked: boolean,
): Promise<readonly SetAside[] | null> {
  const admitted = await admitPages(work.db, work.journal, pages, work.identity());
  if (!admitted.ok) return null;
  if (!isLocked) await tellGivenUp(work, pages);
  // Of other PCs' dossiers none waits for a number of ours.
  if (pages.some(page => page.entry.station === work.identity()?.station)) lookAgain(work);
  return admitted.value;
}

/** Throws where a code could not be given up. */
async function tellGivenUp(work: Workplace, pages: readonly Page[]): Promise<void> {
  const given = await giveUpCodes(work, pages);
  if (!given.ok) throw new Error(given.reason);
  for (const { before, now } of given.value) notify('done', 'code-given-up', `${before} → ${now}`);
}
