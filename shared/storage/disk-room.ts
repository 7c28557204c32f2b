const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

/** What the file system says of the disk that holds the store, bytes. */
export type DiskSpace = { readonly free: number; readonly total: number };

/** How the room on that disk is: `low` warns, `full` takes no new deeds. */
export type DiskRoom = { readonly level: 'enough' | 'low' | 'full'; readonly free: number };

/**
 * What Chromium itself leaves free whatever happens: 1 GB or a hundredth of the disk. Nearer to it, IndexedDB
 * refuses writes, so a guard below it would never be heard.
 */
const keptByChromium = (total: number) => Math.min(GiB, total / 100);
/** For what must still be written when nothing new is taken: how slips ended, the start, LevelDB's own tidying. */
const RESERVE = 64 * MiB;
/** Room for some weeks of a counter: time to call somebody. */
const warnedAbove = (total: number) => Math.min(2 * GiB, total / 5);
/** A disk that was full takes deeds again only with this much more, so that the light does not flicker. */
const RELIEF = 16 * MiB;

export function judgeRoom({ free, total }: DiskSpace, before: DiskRoom['level'] = 'enough'): DiskRoom {
  const full = keptByChromium(total) + RESERVE + (before === 'full' ? RELIEF : 0);
  if (free < full) return { level: 'full', free };
  return { level: free < full + warnedAbove(total) ? 'low' : 'enough', free };
}
