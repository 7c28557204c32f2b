import { addDays, dayOf, fromIso, type PlainDate } from '../../shared/kit/time';
import { readJournal } from '../data/read-journal';
import type { Workplace } from './workplace';

/** Pages looked at at once. */
const BATCH = 1_000;

/** What the city has of all that this PC wrote, in whatever epoch. */
export type Acknowledged = {
  /** Whether it has every entry about this subject. */
  readonly has: (subject: string) => boolean;
  /** The last day of which it has every entry; null: it has nothing. */
  readonly to: PlainDate | null;
};

/** Reads what the city lacks. Where it has nothing of an epoch, nothing that this epoch wrote is safe. */
export async function readAcknowledged({ ask, identity, today }: Workplace): Promise<Acknowledged> {
  const epochs = await ask('city.acknowledged', undefined);
  const station = identity()?.station ?? 0;
  const late = new Set<string>();
  let first: PlainDate | null = null;
  const hasCity = epochs.some(({ seq }) => seq > 0);
  for (const { epoch, seq } of hasCity ? epochs : []) {
    for (let after = seq; ; ) {
      const pages = await readJournal(ask, { chain: { station, epoch }, after, limit: BATCH });
      for (const { entry } of pages) {
        late.add(entry.subject);
        const day = dayOf(fromIso(entry.at));
        if (first === null || day < first) first = day;
      }
      const last = pages.at(-1);
      if (!last) break;
      after = last.entry.seq;
    }
  }
  return {
    has: subject => hasCity && !late.has(subject),
    to: hasCity ? (first === null ? today() : addDays(first, -1)) : null,
  };
}
