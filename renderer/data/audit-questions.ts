import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import type { CounterDatabase } from './database';

/** What of the ledger is looked at. Empty fields narrow nothing. */
export type AuditFilter = { readonly day: string; readonly person: string; readonly deed: string };

/** So many entries are shown at most; a filter finds those behind them. */
const SHOWN = 300;
/** So many are looked through for them, newest first: some weeks of a busy office. */
const LOOKED = 20_000;

/** An entry, with the colleague from whom a desk or a counter was taken. */
export type AuditLine = Page['entry'] & { readonly from?: string };

export type Audit = {
  /** Newest first. */
  readonly entries: readonly AuditLine[];
  /** Older ones were left out. */
  readonly isCut: boolean;
  /** Of the stretch that was looked at some lie in the journal only: closed stories of long ago, or before a rebuild. */
  readonly hasHoles: boolean;
};

/** The newest entries of one PC that fit. A chain has no holes by itself, so a seq that is missing has left the tables. */
export async function auditEntries(
  db: CounterDatabase,
  own: { readonly station: number; readonly epoch: number },
  { day, person, deed }: AuditFilter,
): Promise<Audit> {
  const entries: AuditLine[] = [];
  const head = await db.heads.get([own.station, own.epoch]);
  let looked = 0;
  let next = head?.seq ?? 0;
  let hasHoles = false;
  let hasEnded = true;
  await db.pages
    .where('[entry.station+entry.epoch+entry.seq]')
    .between([own.station, own.epoch, 0], [own.station, own.epoch, Number.MAX_SAFE_INTEGER])
    .reverse()
    .until(({ entry }) => {
      hasHoles ||= entry.seq !== next;
      next = entry.seq - 1;
      looked += 1;
      const isEnough =
        looked > LOOKED || entries.length >= SHOWN || (day !== '' && entry.at.slice(0, 10) < day);
      if (isEnough) hasEnded = false;
      return isEnough;
    })
    .each(page => {
      const { entry } = page;
      const from = colleagueOf(page);
      if (day !== '' && !entry.at.startsWith(day)) return;
      if (person !== '' && entry.clerk !== person && from !== person) return;
      if (deed !== '' && entry.deed !== deed) return;
      entries.push({ ...entry, ...(from !== undefined && { from }) });
    });
  const isCut = entries.length >= SHOWN || looked > LOOKED;
  return { entries, isCut, hasHoles: hasHoles || (hasEnded && next > 0) };
}

function colleagueOf(page: Page): string | undefined {
  const event = findEvent(page);
  return event?.deed === 'desk.handedOver' || event?.deed === 'clerk.switched'
    ? (event.body.from ?? undefined)
    : undefined;
}
