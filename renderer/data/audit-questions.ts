import type { Page } from '../../shared/ledger/entry';
import type { CounterDatabase } from './database';

/** What of the ledger is looked at. Empty fields narrow nothing. */
export type AuditFilter = { readonly day: string; readonly person: string; readonly deed: string };

/** So many entries are shown at most; a filter finds those behind them. */
const SHOWN = 300;
/** So many are looked through for them, newest first: some weeks of a busy office. */
const LOOKED = 20_000;

/** The newest entries of one PC that fit, newest first, and whether older ones were left out. */
export async function auditEntries(
  db: CounterDatabase,
  own: { readonly station: number; readonly epoch: number },
  { day, person, deed }: AuditFilter,
): Promise<{ readonly entries: readonly Page['entry'][]; readonly isCut: boolean }> {
  const entries: Page['entry'][] = [];
  let looked = 0;
  await db.pages
    .where('[entry.station+entry.epoch+entry.seq]')
    .between([own.station, own.epoch, 0], [own.station, own.epoch, Number.MAX_SAFE_INTEGER])
    .reverse()
    .until(({ entry }) => {
      looked += 1;
      return looked > LOOKED || entries.length >= SHOWN || (day !== '' && entry.at.slice(0, 10) < day);
    })
    .each(({ entry }) => {
      if (day !== '' && !entry.at.startsWith(day)) return;
      if (person !== '' && entry.clerk !== person) return;
      if (deed !== '' && entry.deed !== deed) return;
      entries.push(entry);
    });
  return { entries, isCut: entries.length >= SHOWN || looked > LOOKED };
}
