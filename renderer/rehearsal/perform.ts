import type { Result } from '../../shared/kit/result';
import { headOfChain } from '../../shared/ledger/chain';
import type { DeedName } from '../../shared/ledger/deeds';
import type { StartedDesk } from '../commands/start-desk';
import type { Workplace } from '../commands/workplace';
import type { StoredHead } from '../data/database';
import { type DeedArgument, type DeedNames, type DeedResult, deeds } from './deeds';

/** How a deed went. `ms` is real time from the click to the acknowledgement. */
export type Performed<R> = {
  readonly result: R;
  readonly ms: number;
  /** After a refusal: what it changed all the same. Always empty, or the app has a fault. */
  readonly left: readonly string[];
};

/** Deeds that nobody at the counter does: they may fall into the moment of a refusal. */
const BACKGROUND: ReadonlySet<string> = new Set<DeedName>([
  'block.leased',
  'clock.flagged',
  'dossier.coded',
  'dossier.decided',
  'dossier.viewed',
  'slip.started',
  'slip.ended',
]);

/** A clock that still differs then was set by the city meanwhile: that one is the right one. */
const CLOCK_MS = 1_000;

/**
 * Does one deed at the given moment of the corrected clock. A refused one is checked for leftovers.
 *
 * @param at corrected time, ms; the window has heard of it a moment later than the main process
 */
export async function perform<N extends DeedNames>(
  { work }: StartedDesk,
  name: N,
  argument: DeedArgument<N>,
  at: number,
): Promise<Performed<DeedResult<N>>> {
  await clockAt(work, at);
  const { heads: before, touched } = await standing(work);
  const start = performance.now();
  const deed = deeds[name] as (work: Workplace, argument: DeedArgument<N>) => Promise<DeedResult<N>>;
  const result = await deed(work, argument);
  const ms = performance.now() - start;
  const left = (result as Result<unknown>).ok ? [] : await leftSince(work, before, touched);
  return { result, ms, left };
}

async function clockAt(work: Workplace, at: number): Promise<void> {
  for (const until = performance.now() + CLOCK_MS; work.now() !== at && performance.now() < until; ) {
    await new Promise(resolve => setTimeout(resolve, 0));
  }
}

/** At one moment: read apart, a deed of the background between the two looked like tables without an entry. */
async function standing({ db }: Workplace) {
  return db.transaction('r', [db.heads, db.notes], async () => {
    const [heads, note] = await Promise.all([db.heads.toArray(), db.notes.get('touched')]);
    return { heads, touched: note?.value as unknown };
  });
}

/** Entries written since, but for background ones; and tables changed without any entry. */
async function leftSince(
  work: Workplace,
  before: readonly StoredHead[],
  touched: unknown,
): Promise<readonly string[]> {
  const { db } = work;
  const { heads: now, touched: last } = await standing(work);
  const isTouched = last !== touched;
  const found = await Promise.all(
    now.map(({ station, epoch, seq }) => {
      const old = headOfChain(before, { station, epoch })?.seq ?? 0;
      return db.pages
        .where('[entry.station+entry.epoch+entry.seq]')
        .between([station, epoch, old + 1], [station, epoch, seq], true, true)
        .toArray();
    }),
  );
  const written = found.flat().map(page => page.entry.deed);
  if (isTouched && written.length === 0) return ['tables without an entry'];
  return written.filter(deed => !BACKGROUND.has(deed));
}
