import type { Head } from '../../shared/ledger/entry';
import { EpochCarried } from '../../shared/station/station';
import type { Journal } from '../journal/journal';
import { findPage } from '../journal/line';
import { linesFrom } from '../journal/lines';

/**
 * Whether the entry that a copy of our chain ends with was written again here, in a later epoch: then its old place was
 * left to the city, and the copy has nothing that this store lacks. Reads the whole journal; asked only where the entry
 * is not in its place.
 *
 * @param paths the files of that chain in the copy
 */
export async function isCarried(
  journal: Pick<Journal, 'find'>,
  paths: readonly string[],
  head: Head,
): Promise<boolean> {
  const id = await findId(paths, head.hash);
  if (id === undefined) return false;
  const told = await journal.find([`station/${head.station}`]);
  return told.some(({ entry, body }) => {
    if (entry.deed !== 'epoch.carried' || entry.station !== head.station) return false;
    const carried = EpochCarried.safeParse(body?.content);
    return (
      carried.success &&
      carried.data.epoch === head.epoch &&
      carried.data.entries.some(({ was }) => was === id)
    );
  });
}

async function findId(paths: readonly string[], hash: string): Promise<string | undefined> {
  for (const path of paths)
    for await (const { text } of linesFrom(path, 0)) {
      const page = text.includes(hash) ? findPage(text) : undefined;
      if (page?.entry.hash === hash) return page.entry.id;
    }
  return undefined;
}
