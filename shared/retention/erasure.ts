import { z } from 'zod';
import { type DayClass, StationDays } from '../station/erased-days';

/** What is taken out of both copies of the ledger: all bodies of subjects, and those that erasures by days reach. */
export const Erasure = z.strictObject({
  subjects: z.array(z.string().min(6).max(80)).max(5_000),
  days: z.array(StationDays).max(1_000),
});
export type Erasure = z.infer<typeof Erasure>;

/** What of an entry says whether it goes. */
type Told = {
  readonly entry: {
    readonly station: number;
    readonly at: string;
    readonly subject: string;
    readonly deed: string;
  };
  readonly body: unknown;
};

/** Whether a page's body is to go. What says that something was erased stays whole. */
export function erasedBy({ subjects, days }: Erasure): (page: Told) => boolean {
  const erased = new Set(subjects);
  const reaches = days.map(reachesPage);
  return page =>
    page.body !== null &&
    page.entry.deed !== 'dossier.erased' &&
    (erased.has(page.entry.subject) || reaches.some(reach => reach(page)));
}

/** The same told by subject and deed alone: false only where such a page's body cannot go. */
export function mayBeErasedBy({ subjects, days }: Erasure): (subject: string, deed: string) => boolean {
  const erased = new Set(subjects);
  const classes = new Set(days.map(({ of }) => of));
  return (subject, deed) =>
    erased.has(subject) ||
    (classes.has('ticket') && (subject.startsWith('ticket/') || deed === 'slip.composed')) ||
    (classes.has('access') && LOOKS.includes(deed));
}

/**
 * Not `log.exported`: which day's log was taken out to be signed stays with the register, and corrections ask for it.
 * Who looked and at which dossier stand in the envelope, which the chain hangs on: only what more was said can go.
 */
const LOOKS: readonly string[] = ['dossier.viewed', 'list.viewed', 'data.given', 'audit.exported'];

/** Whether an erasure by days reaches a page, whatever of its body is left. */
function reachesPage(days: StationDays): (page: Told) => boolean {
  const reaches = reachesRow(days);
  return ({ entry, body }) => {
    const id = days.of === 'ticket' ? ticketOf(entry, body) : lookedAt(entry);
    return id !== undefined && reaches({ station: entry.station, day: entry.at.slice(0, 10), id });
  };
}

/** The same asked of a row: a number, or the slip that speaks of it. */
export function reachesRow({ station, to, keptDays, kept }: StationDays) {
  const stays = new Set(kept);
  return (row: { readonly station: number; readonly day: string; readonly id: string }): boolean =>
    row.station === station &&
    row.day <= to &&
    !stays.has(row.id) &&
    !keptDays.some(period => period.from <= row.day && row.day <= period.to);
}

/** Which number a page is about; a slip says it in its body. */
function ticketOf({ subject, deed }: Told['entry'], body: unknown): string | undefined {
  if (subject.startsWith('ticket/')) return subject.slice('ticket/'.length);
  if (deed !== 'slip.composed') return undefined;
  const { content } = (body ?? {}) as { content?: { kind?: unknown; of?: unknown } };
  return content?.kind === 'ticket' && typeof content.of === 'string' ? content.of : undefined;
}

/** The dossier that was looked at; empty where none is named. */
function lookedAt({ subject, deed }: Told['entry']): string | undefined {
  if (!LOOKS.includes(deed)) return undefined;
  return subject.startsWith('dossier/') ? subject.slice('dossier/'.length) : '';
}

/** Whether a page is what its class is counted by: one for each number, one for each look. */
export function isCounted(of: DayClass, deed: string): boolean {
  return of === 'access' || deed === 'ticket.taken';
}
