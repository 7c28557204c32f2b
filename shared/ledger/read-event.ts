import { type DeedEvent, deeds, findSubject, isDeedName } from './deeds';
import type { Page } from './entry';

/**
 * A page as a deed this version understands, or undefined: an unknown deed, a newer version, a withheld
 * body. Such pages stay in the ledger ("chưa hiểu") and change no table.
 */
export function findEvent(page: Page): DeedEvent | undefined {
  const { entry, body } = page;
  if (!isDeedName(entry.deed) || !body) return undefined;
  const kind = deeds[entry.deed];
  if (entry.deedVersion !== kind.version || findSubject(entry.subject)?.kind !== kind.subject)
    return undefined;
  const parsed = kind.body.safeParse(body.content);
  if (!parsed.success) return undefined;
  const { id, subject, at, clerk, station, epoch, seq } = entry;
  return {
    deed: entry.deed,
    body: parsed.data,
    meta: { id, subject, at, clerk, station, epoch, seq },
  } as DeedEvent;
}
