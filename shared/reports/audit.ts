import { z } from 'zod';
import { fromIso, PlainDate } from '../kit/time';
import type { Entry, Page } from '../ledger/entry';
import { findEvent } from '../ledger/read-event';
import { type ColumnOf, layTable, type Table } from './table';

/** What of the ledger is looked at. Empty fields narrow nothing. */
export const AuditFilter = z.strictObject({
  day: z.union([PlainDate, z.literal('')]),
  person: z.string().max(64),
  deed: z.string().max(64),
});
export type AuditFilter = Readonly<z.infer<typeof AuditFilter>>;

type Kept = { readonly entry: Entry; readonly body: Page['body'] | string };

/** A desk or counter that somebody took is also about the colleague from whom she took it. */
export function fitsAudit({ entry, body }: Kept, filter: AuditFilter): boolean {
  const { at, clerk, deed } = entry;
  if (filter.day !== '' && !at.startsWith(filter.day)) return false;
  if (filter.deed !== '' && deed !== filter.deed) return false;
  return [clerk, colleagueIn({ entry, body })].includes(filter.person || clerk);
}

/** From whom a desk or a counter was taken; of any other entry undefined. */
export function colleagueIn({ entry, body }: Kept): string | undefined {
  if (typeof body === 'string' || !['desk.handedOver', 'clerk.switched'].includes(entry.deed))
    return undefined;
  const event = findEvent({ entry, body });
  return event?.deed === 'desk.handedOver' || event?.deed === 'clerk.switched'
    ? (event.body.from ?? undefined)
    : undefined;
}

/** How the office calls what an entry names. */
export type AuditLabels = {
  readonly who: (clerk: string) => string;
  readonly what: (deed: string) => string;
  readonly about: (subject: string) => string;
};

/**
 * Entries as a table to take out: in words for people, and with place and hash in the chain for whoever compares it
 * with a ledger.
 */
export function composeAudit(entries: readonly Entry[], { who, what, about }: AuditLabels): Table {
  const columns: readonly ColumnOf<Entry>[] = [
    { heading: 'Lúc', kind: 'dateTime', width: 16, of: ({ at }) => fromIso(at) },
    { heading: 'Ai', kind: 'text', width: 24, of: ({ clerk }) => who(clerk) },
    { heading: 'Việc', kind: 'text', width: 28, of: ({ deed }) => what(deed) },
    { heading: 'Về', kind: 'text', width: 28, of: ({ subject }) => about(subject) },
    { heading: 'Sổ', kind: 'text', width: 14, of: ({ station, epoch }) => `${station}/${epoch}` },
    { heading: 'Mục số', kind: 'integer', width: 8, of: ({ seq }) => seq },
    { heading: 'Giờ ghi', kind: 'text', width: 30, of: ({ at }) => at },
    { heading: 'Mã người', kind: 'text', width: 16, of: ({ clerk }) => clerk },
    { heading: 'Mã việc', kind: 'text', width: 20, of: ({ deed }) => deed },
    { heading: 'Mã đối tượng', kind: 'text', width: 44, of: ({ subject }) => subject },
    { heading: 'Dấu kiểm', kind: 'text', width: 64, of: ({ hash }) => hash },
  ];
  return layTable('Ai đã làm gì', columns, entries, '');
}
