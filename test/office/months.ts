import { onTestFinished } from 'vitest';
import { type Journal, openJournal } from '../../electron/journal/journal';
import type { Canonical } from '../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { aRing } from './keys';
import { steadyServices } from './services';

const own = { station: 1, epoch: 1 };

/** The journal of the PC whose chain `aChainOfMonths` is, closed when the test ends. */
export async function openOwn(
  dir: string,
  ring: () => ReturnType<typeof aRing> | null = aRing,
): Promise<Journal> {
  const journal = await openJournal(dir, () => own, { ring });
  onTestFinished(() => journal.close());
  return journal;
}

/** A month may come twice. The same so many pages of each at every call: numbers, and deeds of a dossier, which may be erased last of all. */
export function aChainOfMonths(
  months: readonly string[],
  each: number,
  isErased = false,
  station = own.station,
): readonly Page[] {
  const services = steadyServices();
  let head: Head | null = null;
  return months.flatMap((month, m) =>
    Array.from({ length: each }, (_, i) => {
      const isLast = m === months.length - 1 && i === each - 1;
      const [deed, subject, content]: [string, string, Canonical] =
        i % 2 === 0
          ? ['ticket.called', 'ticket/1', { counter: 1 }]
          : ['dossier.received', 'dossier/d1', { owner: 'Lan' }];
      const rest = { ward: 'H26.101', offset: 0, clerk: 'lan', deedVersion: 1, base: null };
      const at = `${month}-23T08:00:00.000+07:00`;
      const draft = {
        ...own,
        station,
        ...rest,
        id: services.newId(),
        lamport: m * each + i + 1,
        at,
        subject,
      };
      const told = isErased && isLast ? 'dossier.erased' : deed;
      const page = sealEntry({ ...draft, deed: told }, content, services.chance(32), head);
      head = headOf(page);
      return page;
    }),
  );
}

/** Page by page, as deeds come: what comes at once lies in one file. */
export async function write(journal: Journal, pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const kept = await journal.append([page]);
    if (!kept.ok) throw new Error(kept.reason);
  }
}
