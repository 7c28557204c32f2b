import { findSubject } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { type AuditFilter, colleagueIn, fitsAudit } from '../../shared/reports/audit';
import type { CounterDatabase } from './database';

/** So many entries are shown at most; a filter finds those behind them. */
export const SHOWN = 300;
/** So many are looked through for them, newest first: some weeks of a busy office. */
const LOOKED = 20_000;

export type Audit = {
  /** Newest first. */
  readonly entries: readonly Page['entry'][];
  /** Ids of those whose content is gone. */
  readonly erased: ReadonlySet<string>;
  /** Older ones were left out. */
  readonly isCut: boolean;
  /** Of what was asked for some lies in the journal only: closed stories of long ago, or another epoch. */
  readonly hasHoles: boolean;
};

/** The newest entries of one PC that fit. A chain has no holes by itself, so a seq that is missing has left the tables. */
export async function auditEntries(
  db: CounterDatabase,
  own: { readonly station: number; readonly epoch: number },
  filter: AuditFilter,
): Promise<Audit> {
  const { day } = filter;
  const entries: Page['entry'][] = [];
  const erased = new Set<string>();
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
      if (!fitsAudit(page, filter)) return;
      entries.push(page.entry);
      if (page.body === null) erased.add(page.entry.id);
    });
  const isCut = entries.length >= SHOWN || looked > LOOKED;
  const left = await db.heads
    .where('[station+epoch]')
    .between([own.station, 0], [own.station, own.epoch])
    .count();
  return { entries, erased, isCut, hasHoles: hasHoles || (hasEnded && (next > 0 || left > 0)) };
}

/** What subjects are called where people speak of them: a dossier's code, a ticket's label, a slip's number. */
export async function subjectTexts(
  db: CounterDatabase,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) =>
    subjects.map(findSubject).flatMap(found => (found?.kind === kind ? [found.id] : []));
  const [dossiers, tickets, slips] = await Promise.all([
    db.dossiers.bulkGet(idsOf('dossier')),
    db.tickets.bulkGet(idsOf('ticket')),
    db.slips.bulkGet(idsOf('slip')),
  ]);
  return new Map<string, string>([
    ...dossiers.flatMap(row => (row ? [[`dossier/${row.id}`, row.code.text] as const] : [])),
    ...tickets.flatMap(row => (row ? [[`ticket/${row.id}`, row.label] as const] : [])),
    ...slips.flatMap(row => (row ? [[`slip/${row.id}`, row.number] as const] : [])),
  ]);
}

/** From whom a desk or a counter was taken, by the id of the entry that tells of it; only what lies in the tables. */
export async function takenFrom(
  db: CounterDatabase,
  entries: readonly Page['entry'][],
): Promise<ReadonlyMap<string, string>> {
  const takings = entries.filter(({ deed }) => deed === 'desk.handedOver' || deed === 'clerk.switched');
  const pages = await db.pages.bulkGet(takings.map(({ station, epoch, seq }) => [station, epoch, seq]));
  return new Map(
    pages.flatMap(page => {
      const from = page && colleagueIn(page);
      return page && from !== undefined ? [[page.entry.id, from] as const] : [];
    }),
  );
}
