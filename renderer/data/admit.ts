import { verifyPage } from '../../shared/ledger/chain';
import type { Page } from '../../shared/ledger/entry';
import { applyPages } from './apply';
import type { CounterDatabase } from './database';
import type { Journal } from './gate';

/**
 * Entries of others come through here: verified, applied in one transaction, kept in the journal as well.
 * Answers false when one is not what its hash says (then none is taken) or when the journal did not keep them;
 * the courier says so and brings them again. Their chains may have holes and fill them later.
 */
export async function admitPages(
  db: CounterDatabase,
  journal: Journal,
  pages: readonly Page[],
): Promise<boolean> {
  if (!pages.every(page => verifyPage(page).ok)) return false;
  await db.transaction('rw', db.tables, () => applyPages(db, pages));
  return journal.append(pages);
}
